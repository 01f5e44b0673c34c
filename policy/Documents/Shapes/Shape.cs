namespace Lucid.Policy.Documents.Shapes;

/// <summary>What Kubernetes wants a value to be, as far as rules look at it. Fields that no shape names may be anything.</summary>
/// <param name="Wanted">What it has to be, in the words of a message.</param>
internal abstract record Shape(string Wanted)
{
    public static Shape Flag { get; } = new ScalarShape("true or false", scalar => scalar.Kind == ScalarKind.Boolean);

    public static Shape Integer { get; } = new ScalarShape("a whole number", scalar => scalar.Integer is not null);

    public static Shape Text { get; } = new ScalarShape("a text", scalar => scalar.Kind == ScalarKind.Text);

    /// <summary>A port's number or name.</summary>
    public static Shape IntegerOrText { get; } =
        new ScalarShape("a whole number or a text", scalar => scalar.Integer is not null || scalar.Kind == ScalarKind.Text);

    public static Shape Texts { get; } = new MapShape(Text);

    public static Shape AnyObject { get; } = new FieldsShape([]);

    public static Shape ListOf(Shape item) => new ListShape(item);

    public static Shape Fields(params ReadOnlySpan<(string Key, Shape Shape)> fields)
    {
        var shapes = new Dictionary<string, Shape>(StringComparer.Ordinal);
        foreach (var (key, shape) in fields)
        {
            shapes.Add(key, shape);
        }

        return new FieldsShape(shapes);
    }

    /// <summary>Everything below a value that does not fit; null always does.</summary>
    public IEnumerable<ShapeMismatch> Check(DocumentValue value, string path)
        => value is DocumentScalar { Kind: ScalarKind.Null } ? [] : Fits(value) ? Inside(value, path) : [Mismatch(value, path)];

    protected abstract bool Fits(DocumentValue value);

    protected virtual IEnumerable<ShapeMismatch> Inside(DocumentValue value, string path) => [];

    private ShapeMismatch Mismatch(DocumentValue value, string path)
        => new(value.Position, path, $"{path} has to be {Wanted}, and here is {value.Describe()}{Hint(value)}");

    /// <summary>The usual mistakes are quotes too many and quotes too few.</summary>
    private string Hint(DocumentValue value) => value switch
    {
        DocumentScalar { Kind: ScalarKind.Text } scalar when Fits(YamlScalars.Unquoted(scalar)) => $": write {scalar.Text}, without quotes",
        DocumentScalar scalar when Fits(DocumentScalar.Of(scalar.Position, scalar.Text)) => $": write \"{scalar.Text}\", in quotes",
        _ => "",
    };

    private sealed record ScalarShape(string Wanted, Func<DocumentScalar, bool> IsFit) : Shape(Wanted)
    {
        protected override bool Fits(DocumentValue value) => value is DocumentScalar scalar && IsFit(scalar);
    }

    private sealed record ListShape(Shape Item) : Shape("a list")
    {
        protected override bool Fits(DocumentValue value) => value is DocumentList;

        protected override IEnumerable<ShapeMismatch> Inside(DocumentValue value, string path) => ((DocumentList)value).Items
            .SelectMany((item, index) => Item.Check(item, FormattableString.Invariant($"{path}[{index}]")));
    }

    private sealed record MapShape(Shape Item) : Shape("an object")
    {
        protected override bool Fits(DocumentValue value) => value is DocumentObject;

        protected override IEnumerable<ShapeMismatch> Inside(DocumentValue value, string path) => ((DocumentObject)value).Entries
            .SelectMany(entry => Item.Check(entry.Value, $"{path}[{Quote.Of(entry.Key)}]"));
    }

    private sealed record FieldsShape(Dictionary<string, Shape> Shapes) : Shape("an object")
    {
        protected override bool Fits(DocumentValue value) => value is DocumentObject;

        protected override IEnumerable<ShapeMismatch> Inside(DocumentValue value, string path) => ((DocumentObject)value).Entries
            .Where(entry => Shapes.ContainsKey(entry.Key))
            .SelectMany(entry => Shapes[entry.Key].Check(entry.Value, path.Length == 0 ? entry.Key : $"{path}.{entry.Key}"));
    }
}
