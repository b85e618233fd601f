using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Terraform.Data;
using SocPolicy.Manifests.Terraform.Syntax.Expressions;

namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary>
/// Reads the JSON syntax (*.tf.json) into the same tree. What is a block and what an argument is known for Terraform's own blocks;
/// inside of resources everything is an argument, and a list of objects reads like blocks anyway.
/// </summary>
internal sealed class JsonSyntax
{
    private readonly NodeSource source;
    private readonly DiagnosticBag diagnostics;

    private JsonSyntax(NodeSource source, DiagnosticBag diagnostics)
    {
        this.source = source;
        this.diagnostics = diagnostics;
    }

    /// <summary>Reads a configuration.</summary>
    public static HclFile ParseConfiguration(SourceText text, DiagnosticBag diagnostics)
    {
        var problems = new DiagnosticBag();
        var reader = new JsonSyntax(new NodeSource(text, Dialect.Converting), problems);
        var blocks = new List<BlockSyntax>();
        foreach (var entry in reader.Root().Where(entry => entry.Key != "//"))
        {
            var labels = entry.Key switch { "resource" or "data" or "ephemeral" => 2, "variable" or "output" or "module" or "provider" or "check" => 1, _ => 0 };
            reader.AddBlocks(entry.Key, entry, labels, [], blocks);
        }

        return reader.File([], [.. blocks], problems, diagnostics);
    }

    /// <summary>Reads the values of variables, which are no templates.</summary>
    public static HclFile ParseVariables(SourceText text, DiagnosticBag diagnostics)
    {
        var problems = new DiagnosticBag();
        var reader = new JsonSyntax(new NodeSource(text, Dialect.Converting), problems);
        var attributes = reader.Root().Select(entry => reader.Attribute(entry, reader.Literal)).ToArray();
        return reader.File(attributes, [], problems, diagnostics);
    }

    private HclFile File(AttributeSyntax[] attributes, BlockSyntax[] blocks, DiagnosticBag problems, DiagnosticBag diagnostics)
    {
        var found = problems.ToSortedList();
        diagnostics.AddRange(found);
        return new(new BodySyntax(attributes, blocks, source, 0, source.Text.Content.Length) { Broken = found.Count > 0 ? found[0].Span : null });
    }

    private IReadOnlyList<HclEntry> Root()
    {
        var value = JsonReader.Read(source, diagnostics);
        if (value is MapValue map) return map.Entries;
        if (value is not null) diagnostics.Error("SOC4107", source.Text.Span(0, 1), "The file does not hold a JSON object. Write { } around it.");
        return [];
    }

    private void AddBlocks(string type, HclEntry entry, int labels, List<LabelSyntax> above, List<BlockSyntax> into)
    {
        if (entry.Value is ListValue list)
        {
            foreach (var item in list.Items) AddBlocks(type, entry with { Value = item }, labels, above, into);
            return;
        }

        if (entry.Value is not MapValue map)
        {
            diagnostics.Error("SOC4107", Span(entry.Value), $"\"{type}\" holds a {entry.Value.TypeName}. Write an object.");
            return;
        }

        if (labels == 0)
        {
            into.Add(new(type, [.. above], Body(type, map), entry.KeyEnd, source, entry.KeyStart, map.Origin.End));
            return;
        }

        foreach (var inner in map.Entries.Where(inner => inner.Key != "//")) AddBlocks(type, inner, labels - 1, [.. above, new(inner.Key, inner.KeyStart, inner.KeyEnd)], into);
    }

    private BodySyntax Body(string type, MapValue map)
    {
        var attributes = new List<AttributeSyntax>();
        var blocks = new List<BlockSyntax>();
        foreach (var entry in map.Entries.Where(entry => entry.Key != "//"))
        {
            var labels = (type, entry.Key) switch
            {
                ("resource" or "data", "dynamic" or "provisioner") => 1,
                ("terraform", "backend") => 1,
                ("terraform", "required_providers" or "cloud") => 0,
                ("resource" or "data", "lifecycle" or "connection") or ("variable", "validation") or ("provider", "default_tags") or ("dynamic", "content") => 0,
                ("data", "statement") => 0,
                _ => -1,
            };
            if (labels >= 0 && entry.Value is MapValue or ListValue) AddBlocks(entry.Key, entry, labels, [], blocks);
            else attributes.Add(Attribute(entry, IsName(type, entry.Key) ? Name : Template));
        }

        return new([.. attributes], [.. blocks], source, map.Origin.Start, map.Origin.End);
    }

    /// <summary>Arguments that hold names and types, written as texts without a sequence.</summary>
    private static bool IsName(string type, string argument) => (type, argument) is ("variable", "type") or (_, "provider" or "providers" or "depends_on" or "ignore_changes" or "iterator");

    private AttributeSyntax Attribute(HclEntry entry, Func<HclValue, Expression> convert) =>
        new(entry.Key, entry.KeyEnd, convert(entry.Value), source, entry.KeyStart, entry.Value.Origin.End);

    private Expression Name(HclValue value)
    {
        if (value is not TextValue text) return Convert(value, Name);
        return HclParser.ParseExpression(Beside(text), new DiagnosticBag()) ?? Literal(value);
    }

    private Expression Template(HclValue value)
    {
        if (value is not TextValue text) return Convert(value, Template);
        if (!text.Text.Contains("${", StringComparison.Ordinal) && !text.Text.Contains("%{", StringComparison.Ordinal)) return Literal(value);
        var (_, start, end) = value.Origin;
        var isPlain = source.Text.Content.IndexOf('\\', start, end - start) < 0;
        return (isPlain ? HclParser.ParseTemplate(source, start, end, 1, diagnostics) : ParseEscaped(text)) ?? Literal(value);
    }

    /// <summary>With escapes the template's text is not that of the file: its parts then lie at the start of the text.</summary>
    private Expression? ParseEscaped(TextValue text)
    {
        var beside = new NodeSource(new SourceText(source.Text.Path, text.Text, source.Text.FullPath), source.Dialect);
        var problems = new DiagnosticBag();
        var template = HclParser.ParseTemplate(beside, 0, text.Text.Length, 0, problems);
        foreach (var problem in problems.ToSortedList()) diagnostics.Add(problem with { Span = Span(text) });
        return template is null ? null : Relocation.Move(template, source, text.Origin.Start, text.Origin.End);
    }

    private Expression Convert(HclValue value, Func<HclValue, Expression> convert)
    {
        var (_, start, end) = value.Origin;
        return value switch
        {
            ListValue list => new TupleExpression([.. list.Items.Select(convert)], source, start, end),
            MapValue map => new ObjectExpression(
                [.. map.Entries.Select(entry => new ObjectItem(convert(new TextValue(entry.Key, new(source, entry.KeyStart, entry.KeyEnd))), convert(entry.Value)))], source, start, end),
            _ => Literal(value),
        };
    }

    private Expression Literal(HclValue value)
    {
        var (_, start, end) = value.Origin;
        return value switch
        {
            TextValue text => new LiteralExpression(LiteralKind.Text, text.Text, source, start, end),
            NumberValue number => new LiteralExpression(LiteralKind.Number, number.Written ?? number.Number.ToString(), source, start, end),
            BooleanValue boolean => new LiteralExpression(LiteralKind.Boolean, boolean.Value ? "true" : "false", source, start, end),
            ListValue or MapValue => Convert(value, Literal),
            _ => new LiteralExpression(LiteralKind.Null, "null", source, start, end),
        };
    }

    private SourceText Beside(TextValue text) => new(source.Text.Path, text.Text, source.Text.FullPath);

    private static SourceSpan Span(HclValue value) => value.Origin.Source.Text.Span(value.Origin.Start, value.Origin.End);
}
