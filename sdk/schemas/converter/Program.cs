using Lucid.Sdk.Converter.Conversion;
using Lucid.Sdk.Converter.Listings;

if (args is not [var output, .. var listings] || listings.Length == 0)
{
    Console.Error.WriteLine("Usage: Lucid.Sdk.Converter FOLDER LISTING...  writes FOLDER/PACKAGE/*.schema for each listing");
    return 2;
}

try
{
    foreach (var path in listings)
    {
        var converted = PackageConverter.Convert(Listing.Parse(File.ReadAllText(path)));
        var folder = Directory.CreateDirectory(Path.Combine(output, converted.Package.Name.Split('.')[^1].ToLowerInvariant())).FullName;
        foreach (var stale in Directory.EnumerateFiles(folder, "*.schema"))
        {
            File.Delete(stale);
        }

        foreach (var (fileName, text) in SchemaWriter.Write(converted))
        {
            File.WriteAllText(Path.Combine(folder, fileName), text);
        }

        Console.WriteLine($"{converted.Package.Name}: {converted.Objects.Length} objects, {converted.Enums.Length} enums");
        foreach (var note in converted.Notes)
        {
            Console.WriteLine($"  left out: {note}");
        }
    }

    return 0;
}
catch (Exception exception) when (exception is ConversionException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
