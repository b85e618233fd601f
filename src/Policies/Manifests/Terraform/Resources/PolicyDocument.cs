using SocPolicy.Manifests.Terraform.Data;
using SocPolicy.Manifests.Terraform.Functions;

namespace SocPolicy.Manifests.Terraform.Resources;

/// <summary>Renders <c>data "aws_iam_policy_document"</c> to its JSON, with the positions of what it is made of.</summary>
internal static class PolicyDocument
{
    /// <summary>The <c>json</c> attribute: a text where everything is known, and its content in any case.</summary>
    public static HclValue Text(ResourceInstance instance)
    {
        var content = Render(instance.Configured, instance.Declaration.Block, instance.Declaration.Block.Body.OpenBecause);
        Origin origin = instance.Declaration.Block;
        var references = References.Of([content], Language.Nodes.ReferenceKind.Part);
        var json = new EmbeddedJson(content);
        return Conversions.UnknownCause(content) is { } cause
            ? new UnknownValue(cause, origin) { IsPresent = true, IsText = true, Prefix = "{", Suffix = "}", Json = json, References = references }
            : new TextValue(JsonWriter.Write(content), origin) { Json = json, References = references };
    }

    /// <summary>The document that the arguments of the data source make.</summary>
    /// <param name="argument">Gives an argument or the list of its blocks by name; null for what is not written.</param>
    /// <param name="origin">Where the whole stands.</param>
    /// <param name="open">Why there may be further arguments; null when these are all.</param>
    public static MapValue Render(Func<string, HclValue?> argument, Origin origin, string? open = null)
    {
        var statements = new List<HclValue>();
        AddDocuments(NotNull(argument("source_policy_documents")) ?? argument("source_json"), statements, ref open);
        if (argument("statement") is ListValue written)
        {
            open ??= written.OpenBecause;
            statements.AddRange(written.Items.OfType<MapValue>().Select(statement => Statement(statement)));
        }

        AddDocuments(NotNull(argument("override_policy_documents")) ?? argument("override_json"), statements, ref open);
        var entries = new List<HclEntry> { new("Version", 0, 0, NotNull(argument("version")) ?? new TextValue("2012-10-17", origin)) };
        if (NotNull(argument("policy_id")) is { } id) entries.Insert(0, new("Id", 0, 0, id));
        entries.Add(new("Statement", 0, 0, new ListValue(statements, ListKind.Tuple, origin) { OpenBecause = open }));
        return new MapValue(entries, true, origin);
    }

    private static HclValue? NotNull(HclValue? value) => value is NullValue ? null : value;

    /// <summary>Statements of other documents; one with the same Sid replaces what stands before it.</summary>
    private static void AddDocuments(HclValue? documents, List<HclValue> statements, ref string? open)
    {
        switch (documents)
        {
            case null or NullValue:
                return;
            case ListValue list:
                open ??= list.OpenBecause;
                foreach (var item in list.Items) AddDocuments(item, statements, ref open);
                return;
            case TextValue { Json.Content: MapValue content }:
                AddStatements(content, statements, ref open);
                return;
            case UnknownValue { Json.Content: MapValue content }:
                AddStatements(content, statements, ref open);
                return;
            case UnknownValue unknown:
                open ??= unknown.Cause;
                return;
            case TextValue text when JsonReader.Read(text.Text, text.Origin).Value is MapValue content:
                AddStatements(content, statements, ref open);
                return;
            default:
                open ??= "a document that is merged in is no JSON";
                return;
        }
    }

    private static void AddStatements(MapValue document, List<HclValue> statements, ref string? open)
    {
        if (document.Find("Statement") is not { } found) return;
        if (found is UnknownValue unknown) open ??= unknown.Cause;
        else if (found is ListValue list) open ??= list.OpenBecause;
        foreach (var item in found is ListValue all ? all.Items : [found])
        {
            if (item is not MapValue statement) continue;
            var sid = (statement.Find("Sid") as TextValue)?.Text;
            if (!string.IsNullOrEmpty(sid)) statements.RemoveAll(other => other is MapValue map && map.Find("Sid") is TextValue own && own.Text == sid);
            statements.Add(statement);
        }
    }

    private static MapValue Statement(MapValue block)
    {
        var entries = new List<HclEntry>();
        Add("sid", "Sid", value => value);
        Add("effect", "Effect", value => value);
        if (block.Find("effect") is null or NullValue) entries.Add(new("Effect", 0, 0, block.OpenBecause is { } open ? new UnknownValue(open, block.Origin) { IsPresent = true } : new TextValue("Allow", block.Origin)));
        Add("actions", "Action", Shorten);
        Add("not_actions", "NotAction", Shorten);
        Add("resources", "Resource", Shorten);
        Add("not_resources", "NotResource", Shorten);
        Add("principals", "Principal", value => Principals(value));
        Add("not_principals", "NotPrincipal", value => Principals(value));
        Add("condition", "Condition", Conditions);
        return new MapValue(entries, true, block.Origin) { OpenBecause = block.OpenBecause };

        void Add(string from, string to, Func<HclValue, HclValue> convert)
        {
            var entry = block.Entries.FirstOrDefault(one => one.Key == from);
            if (entry.Value is not (null or NullValue or ListValue { Items.Count: 0, OpenBecause: null })) entries.Add(new(to, entry.KeyStart, entry.KeyEnd, convert(entry.Value)));
        }
    }

    /// <summary>A list of one is written as that one.</summary>
    private static HclValue Shorten(HclValue value) => value is ListValue { Items: [var only], OpenBecause: null } ? only : value;

    private static HclValue Principals(HclValue value)
    {
        if (value is not ListValue { } blocks) return value;
        var entries = new List<HclEntry>();
        foreach (var block in blocks.Items.OfType<MapValue>())
        {
            var type = block.Find("type");
            var identifiers = Shorten(block.Find("identifiers") ?? new UnknownValue("principals lack their identifiers", block.Origin));
            if (type is not TextValue known)
            {
                entries.Add(new("AWS", 0, 0, new UnknownValue((type as UnknownValue)?.Cause ?? "principals lack their type", block.Origin) { IsPresent = true }));
                continue;
            }

            // The type * means everybody, signed in or not.
            if (known.Text == "*" && identifiers is TextValue { Text: "*" }) return identifiers;
            var before = entries.FindIndex(entry => entry.Key == known.Text);
            if (before < 0) entries.Add(new(known.Text, known.Origin.Start, known.Origin.End, identifiers));
            else entries[before] = entries[before] with { Value = Join(entries[before].Value, identifiers) };
        }

        return new MapValue(entries, true, blocks.Origin) { OpenBecause = blocks.OpenBecause };
    }

    private static HclValue Conditions(HclValue value)
    {
        if (value is not ListValue { } blocks) return value;
        var tests = new List<HclEntry>();
        string? open = blocks.OpenBecause;
        foreach (var block in blocks.Items.OfType<MapValue>())
        {
            if (block.Find("test") is not TextValue test || block.Find("variable") is not TextValue variable)
            {
                open ??= "a condition's test or variable is not known";
                continue;
            }

            var values = new HclEntry(variable.Text, variable.Origin.Start, variable.Origin.End, Shorten(block.Find("values") ?? new NullValue(block.Origin)));
            var before = tests.FindIndex(entry => entry.Key == test.Text);
            if (before < 0) tests.Add(new(test.Text, test.Origin.Start, test.Origin.End, new MapValue([values], true, block.Origin)));
            else tests[before] = tests[before] with { Value = WithValues((MapValue)tests[before].Value, values) };
        }

        return new MapValue(tests, true, blocks.Origin) { OpenBecause = open };
    }

    private static MapValue WithValues(MapValue variables, HclEntry values)
    {
        if (variables.Find(values.Key) is not { } before) return variables with { Entries = [.. variables.Entries, values] };
        return MapValue.Of([.. variables.Entries, values with { Value = Join(before, values.Value) }], true, variables.Origin);
    }

    private static ListValue Join(HclValue first, HclValue second)
    {
        var lists = new[] { first, second }.Select(value => value as ListValue ?? new ListValue(value is UnknownValue { IsText: false } ? [] : [value], ListKind.Tuple, value.Origin)
        {
            OpenBecause = value is UnknownValue { IsText: false } unknown ? unknown.Cause : null,
        }).ToList();
        return new ListValue([.. lists.SelectMany(list => list.Items)], ListKind.Tuple, first.Origin) { OpenBecause = lists[0].OpenBecause ?? lists[1].OpenBecause };
    }
}
