namespace Lucid.Policy.Dockerfiles;

/// <summary>What a stage and the stages below it said, one after the other.</summary>
internal static class StageHistory
{
    /// <summary>The last instruction of a name that holds in a stage: its own, or that of a stage that it is built on.</summary>
    public static (DockerfileStage Stage, DockerfileInstruction Instruction)? Last(DockerfileStage stage, string name)
    {
        foreach (var said in stage.Lineage)
        {
            if (said.Instructions.LastOrDefault(instruction => instruction.Name == name) is { } last)
            {
                return (said, last);
            }
        }

        return null;
    }
}
