// Each test may build a program, and two builds of one program write the same files.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
