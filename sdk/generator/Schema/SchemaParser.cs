namespace Lucid.Sdk.Generator.Schema;

/// <summary>
/// Reads a schema file (sdk/schemas/README.md). Declarations start at the margin, their members are indented by two spaces.
/// A line that cannot be read is reported and left out; the others are read all the same.
/// </summary>
internal sealed class SchemaParser
{
    private const string Keywords = "package, namespace, resource, component, provider, type, enum";

    private readonly string _path;
    private readonly List<PackageDeclaration> _packages = [];
    private readonly List<ObjectDeclaration> _objects = [];
    private readonly List<EnumDeclaration> _enums = [];
    private readonly List<SchemaProblem> _problems = [];
    private string _namespace = "";
    private Action<LineReader>? _readMember;

    private SchemaParser(string path) => _path = path;

    public static SchemaFile Parse(string path, string text)
    {
        var parser = new SchemaParser(path);
        var lines = text.Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            parser.ReadLine(index + 1, lines[index].TrimEnd('\r'));
        }

        return new SchemaFile([.. parser._packages], [.. parser._objects], [.. parser._enums], [.. parser._problems]);
    }

    private void ReadLine(int number, string line)
    {
        var content = line.TrimStart(' ');
        if (content.Length == 0 || content[0] == '#')
        {
            return;
        }

        var reader = new LineReader(_path, number, line);
        try
        {
            switch (line.Length - content.Length)
            {
                case 0:
                    ReadDeclaration(reader);
                    break;
                case 2 when _readMember is not null:
                    _readMember(reader);
                    break;
                case 2:
                    throw reader.Problem("A member needs a declaration above it.");
                default:
                    throw reader.Problem("Declarations start at the margin, members are indented by two spaces.");
            }
        }
        catch (SchemaException exception)
        {
            _problems.Add(exception.Problem);
        }
    }

    private void ReadDeclaration(LineReader reader)
    {
        // Members under a declaration that cannot be read are skipped, not reported a second time.
        _readMember = static _ => { };
        var keyword = reader.ReadWord("", $"one of {Keywords}");
        switch (keyword)
        {
            case "package":
                StartPackage(reader);
                break;
            case "namespace":
                _namespace = reader.ReadWord("._", "the namespace below the package's root");
                reader.ExpectEnd("the namespace");
                _readMember = null;
                break;
            case "resource":
                StartObject(reader, ObjectKind.Resource);
                break;
            case "component":
                StartObject(reader, ObjectKind.Component);
                break;
            case "provider":
                StartObject(reader, ObjectKind.Provider);
                break;
            case "type":
                StartObject(reader, ObjectKind.Type);
                break;
            case "enum":
                StartEnum(reader);
                break;
            default:
                throw reader.Problem($"'{keyword}' starts no declaration; there are: {Keywords}.");
        }
    }

    private void StartPackage(LineReader reader)
    {
        var position = reader.Position;
        var index = _packages.Count;
        _packages.Add(new PackageDeclaration(reader.ReadWord("._", "the name of the package"), "", "", PackageStyle.Plain, position));
        reader.ExpectEnd("the name of the package");
        _readMember = member => _packages[index] = ReadSetting(member, _packages[index]);
    }

    private static PackageDeclaration ReadSetting(LineReader reader, PackageDeclaration package)
    {
        var setting = reader.ReadWord("", "a setting of the package");
        var value = reader.ReadToken($"the value of '{setting}'");
        reader.ExpectEnd($"the value of '{setting}'");
        return (setting, value) switch
        {
            ("provider", _) => package with { Provider = value },
            ("version", _) => package with { Version = value },
            ("style", "plain") => package with { Style = PackageStyle.Plain },
            ("style", "kubernetes") => package with { Style = PackageStyle.Kubernetes },
            ("style", _) => throw reader.Problem($"'{value}' is no style; there are: plain, kubernetes."),
            _ => throw reader.Problem($"'{setting}' is no setting of a package; there are: provider, version, style."),
        };
    }

    private void StartObject(LineReader reader, ObjectKind kind)
    {
        var declaration = DeclarationParser.ParseObject(reader, kind, _namespace);
        var index = _objects.Count;
        _objects.Add(declaration);
        _readMember = member => _objects[index] = ReadObjectMember(member, _objects[index]);
    }

    private static ObjectDeclaration ReadObjectMember(LineReader reader, ObjectDeclaration declaration)
    {
        if (reader.TryReadKeyword("alias"))
        {
            var alias = reader.ReadToken("the type token of the alias");
            reader.ExpectEnd("the alias");
            return declaration with { Aliases = declaration.Aliases.Add(alias) };
        }

        return declaration with { Properties = declaration.Properties.Add(PropertyParser.Parse(reader)) };
    }

    private void StartEnum(LineReader reader)
    {
        var declaration = DeclarationParser.ParseEnum(reader, _namespace);
        var index = _enums.Count;
        _enums.Add(declaration);
        _readMember = member =>
        {
            var name = member.ReadWord("_", "the name of the value");
            member.Expect('=', $"the name '{name}'");
            var value = member.ReadQuoted($"the value of '{name}'");
            member.ExpectEnd($"the value of '{name}'");
            _enums[index] = _enums[index] with { Members = _enums[index].Members.Add((name, value)) };
        };
    }
}
