using System.Text;
using SocPolicy.Language.Nodes;
using SocPolicy.Schemas;

namespace SocPolicy.Policies.Tests.Schemas;

internal sealed class JsonSchemaTests
{
    [TestCase("""{ "type": "integer" }""", "1.5", "test.yaml(1,1): The document must be a whole number, not the number 1.5. Write it without a fraction.")]
    [TestCase("""{ "minimum": 1 }""", "0", "test.yaml(1,1): The document is 0. The least is 1.")]
    [TestCase("""{ "exclusiveMinimum": 1 }""", "1", "test.yaml(1,1): The document is 1. It must be more than 1.")]
    [TestCase("""{ "exclusiveMaximum": 1.5 }""", "1.50", "test.yaml(1,1): The document is 1.50. It must be less than 1.5.")]
    [TestCase("""{ "multipleOf": 0.1 }""", "0.35", "test.yaml(1,1): The document is 0.35. Write a multiple of 0.1.")]
    [TestCase("""{ "maxLength": 3 }""", "abcd", "test.yaml(1,1): The document has 4 characters. The most is 3: shorten it.")]
    [TestCase("""{ "pattern": "^a" }""", "b", "test.yaml(1,1): The document 'b' does not have the right form. Match ^a.")]
    [TestCase("""{ "pattern": "^a", "examples": ["abc"] }""", "b", "test.yaml(1,1): The document 'b' does not have the right form. Write it like abc.")]
    [TestCase("""{ "format": "email" }""", "me", "test.yaml(1,1): The document 'me' is not an e-mail address. Write it like name@example.com.")]
    [TestCase("""{ "maxItems": 1 }""", "[1, 2]", "test.yaml(1,1): The document has 2 items. Write at most 1.")]
    [TestCase("""{ "prefixItems": [true], "items": false }""", "[1, 2, 3]", "test.yaml(1,5): The document has 3 items. The most is 1: remove the others.")]
    [TestCase("""{ "contains": { "type": "string" } }""", "[1]", "test.yaml(1,1): The document has no item of the kind that is needed. Add one.")]
    [TestCase("""{ "contains": { "enum": ["a", "b"] }, "minContains": 2 }""", "[a, c]", "test.yaml(1,1): The document has 1 item that is one of: a, b. Write at least 2.")]
    [TestCase("""{ "contains": { "const": "a" }, "maxContains": 1 }""", "[a, a]", "test.yaml(1,1): The document has 2 items that is 'a'. Write at most 1.")]
    [TestCase("""{ "maxProperties": 1 }""", "{ a: 1, b: 2 }", "test.yaml(1,1): The document has 2 keys. Write at most 1.")]
    [TestCase("""{ "dependentRequired": { "a": ["b"] } }""", "{ a: 1 }", "test.yaml(1,1): Key 'b' is missing: 'a' needs it. Add it.")]
    [TestCase("""{ "properties": { "a": false } }""", "{ a: 1 }", "test.yaml(1,6): A is not allowed here. Remove it.")]
    [TestCase("""{ "not": { "type": "null" } }""", "~", "test.yaml(1,1): The document is not allowed here. Change it.")]
    [TestCase("""{ "not": { "required": ["a", "b"] } }""", "{ a: 1, b: 2 }", "test.yaml(1,1): Keys 'a' and 'b' exclude each other. Keep one of them.")]
    [TestCase("""{ "const": { "a": 1 } }""", "{ a: 2 }", "test.yaml(1,1): The document is a map. Use a map.")]
    [TestCase("""{ "unevaluatedItems": false }""", "[7]", "test.yaml(1,2): Item 1 is not allowed here. Remove it.")]
    public void Keyword_SaysWhatIsWrong(string schema, string document, string message) => Yaml.Schema(schema).Says(document, message);

    [Test]
    public void Json_HasPlacesToo()
    {
        var errors = Yaml.Schema("""{ "properties": { "a": { "items": { "type": "string" } } } }""").Validate(Yaml.ReadJson("{\n  \"a\": [\"x\", 2]\n}"));
        Assert.That(errors.Select(error => error.ToString()), Is.EqualTo(new[] { "test.json(2,14): Item 2 of a must be a text, not the number 2. Put it in quotation marks." }));
    }

    [Test]
    public void UnevaluatedProperties_SuggestsKeysOfAllBranches() => Yaml.Schema(
        """
        {
          "allOf": [{ "$ref": "#/$defs/base" }],
          "properties": { "extra": true },
          "unevaluatedProperties": false,
          "$defs": { "base": { "properties": { "title": { "type": "string" } }, "required": ["title"] } }
        }
        """).Says("{ titel: x, extra: 1 }", "test.yaml(1,3): Key 'titel' is not known here. Did you mean 'title'?");

    [Test]
    public void UnevaluatedProperties_DoNotEchoAFailedBranch() => Yaml.Schema(
        """
        { "allOf": [{ "properties": { "a": { "type": "string" } } }], "unevaluatedProperties": false }
        """).Says("{ a: 1 }", "test.yaml(1,6): A must be a text, not the number 1. Put it in quotation marks.");

    [Test]
    public void LongText_IsCutAndOnOneLine() => Yaml.Schema("""{ "enum": ["a"] }""").Says(
        "\"" + new string('x', 70) + "\\nyyy\"",
        "test.yaml(1,1): The document '" + new string('x', 60) + "...' is not known. Use a.");

    [TestCase("{ a: { b: 1 } }", "a.b")]
    [TestCase("{ a: { 'x.y': 1 } }", "a[\"x.y\"]")]
    [TestCase("{ a: { b: [[1]] } }", "a.b[0][0]")]
    public void Path_LeadsFromTheRoot(string document, string path)
    {
        var schema = Yaml.Schema("""{ "$ref": "#/$defs/no-number", "$defs": { "no-number": { "not": { "type": "number" }, "items": { "$ref": "#/$defs/no-number" }, "additionalProperties": { "$ref": "#/$defs/no-number" } } } }""");
        Assert.That(schema.Validate(Yaml.Read(document)).Single().Path, Is.EqualTo(path));
    }

    [Test]
    public void Unknown_FitsAnything()
    {
        var unknown = new UnknownNode("var.x has no default", NodeSource.Literal, 0, 0);
        Assert.That(Yaml.Schema("""{ "type": "string", "not": {}, "enum": ["a"] }""").Validate(unknown), Is.Empty);
    }

    [Test]
    public void OpenMap_MayHaveWhatIsMissing()
    {
        var open = new MapNode([], NodeSource.Literal, 0, 0) { OpenBecause = "merge() of what is unknown" };
        Assert.That(Yaml.Schema("""{ "required": ["a"], "minProperties": 1 }""").Validate(open), Is.Empty);
    }

    [Test]
    public void Format_IsAnAnnotationByDefault() =>
        Assert.That(Yaml.Schema("""{ "format": "date" }""", FormatUse.Annotation).Validate(Yaml.Read("never")), Is.Empty);

    [TestCase("""{ "type": "text" }""", "test.schema.json(1,11): Type 'text' is not known. Use one of: array, boolean, integer, null, number, object, string.")]
    [TestCase("""{ "required": "a" }""", "test.schema.json(1,15): Required must be a list, not the text 'a'. Write [a].")]
    [TestCase("""{ "properties": { "a": { "minLength": -1 } } }""", "test.schema.json(1,39): minLength is -1. The least is 0.")]
    [TestCase("""{ "pattern": "(" }""", "test.schema.json(1,14): Pattern '(' is not a regular expression. Write it like ^[a-z]+$.")]
    [TestCase("""{ "$ref": "#/$defs/a" }""", "test.schema.json(1,11): Reference '#/$defs/a' leads nowhere. Name a place in this schema or in one that is built in.")]
    [TestCase("""{ "$ref": "https://example.com/other" }""", "test.schema.json(1,11): Reference 'https://example.com/other' leads nowhere. Name a place in this schema or in one that is built in.")]
    [TestCase("""{ "$schema": "https://json-schema.org/draft/2019-09/schema" }""", "test.schema.json(1,1): $schema 'https://json-schema.org/draft/2019-09/schema' is not known. Use https://json-schema.org/draft/2020-12/schema.")]
    [TestCase("{", "test.schema.json(1,1): The object that begins here is not closed. Add the missing '}'.")]
    public void WrongSchema_IsRefused(string schema, string message) =>
        Assert.That(() => Yaml.Schema(schema), Throws.TypeOf<SchemaException>().With.Message.EqualTo(message));

    [TestCase("""{ "$ref": "#" }""", "test.schema.json(1,11): Reference '#' leads in a circle. Name a place that says something.")]
    [TestCase("""{ "$ref": "#/$defs/a", "$defs": { "a": { "$ref": "#/$defs/b" }, "b": { "$ref": "#/$defs/a" } } }""", "test.schema.json(1,11): Reference '#/$defs/a' leads in a circle. Name a place that says something.")]
    public void ReferenceToItself_IsRefused(string schema, string message) =>
        Assert.That(() => Yaml.Schema(schema), Throws.TypeOf<SchemaException>().With.Message.EqualTo(message));

    [Test]
    public void LongChainOfReferences_IsRefused()
    {
        var chain = string.Join(',', Enumerable.Range(0, 10_000).Select(i => $$"""
            "a{{i}}": { "$ref": "#/$defs/a{{i + 1}}" }
            """));
        Assert.That(() => Yaml.Schema($$"""{ "$schema": "http://json-schema.org/draft-07/schema#", "allOf": [{ "$ref": "#/$defs/a0" }], "$defs": { {{chain}}, "a10000": {} } }"""), Throws.TypeOf<SchemaException>().With.Message.EndsWith("Reference '#/$defs/a0' leads through too many others. Name the last one."));
    }

    [Test]
    public void LongChainOfSchemas_FitsTheStack()
    {
        var chain = string.Join(',', Enumerable.Range(0, 9_000).Select(i => $$"""
            "a{{i}}": { "properties": { "x": { "$ref": "#/$defs/a{{i + 1}}" } } }
            """));
        Yaml.Schema($$"""{ "$schema": "http://json-schema.org/draft-07/schema#", "allOf": [{ "$ref": "#/$defs/a0" }], "$defs": { {{chain}}, "a9000": {} } }""").Says("{ x: { x: 1 } }");
    }

    [Test]
    public void ReferenceIntoDataThatRefersToItself_IsRefused() =>
        Assert.That(() => Yaml.Schema("""{ "$ref": "#/x/y", "x": { "y": { "$ref": "#/x/y" } } }"""), Throws.TypeOf<SchemaException>().With.Message.Contains("leads in a circle"));

    [Test]
    public void TooManySchemas_AreRefused()
    {
        var many = string.Join(',', Enumerable.Repeat("{ \"type\": \"null\" }", 20_000));
        Assert.That(() => Yaml.Schema($$"""{ "$schema": "http://json-schema.org/draft-07/schema#", "allOf": [{{many}}] }"""), Throws.TypeOf<SchemaException>().With.Message.EndsWith("The schema has too many parts. Split it."));
    }

    [Test]
    public void RunawayPattern_IsSlowForOneTextOnly()
    {
        var items = Enumerable.Range(0, 2_000).Select(i => (Node)new TextNode(new string('a', 40) + i + "!", NodeSource.Literal, 0, 0)).ToArray();
        Assert.That(Yaml.Schema("""{ "items": { "pattern": "^(a+)+$" } }""").Validate(new ListNode(items, NodeSource.Literal, 0, 0)), Has.Count.EqualTo(1_000));
    }

    [Test]
    public void Schemas_OfTheSameAddressDoNotMix()
    {
        var first = Yaml.Schema("""{ "$id": "https://example.com/one", "$ref": "#/$defs/a", "$defs": { "a": { "$anchor": "a", "type": "string" } } }""");
        var second = Yaml.Schema("""{ "$id": "https://example.com/one", "$ref": "#a", "$defs": { "a": { "$anchor": "a", "type": "number" } } }""");
        Assert.That((first.Validate(Yaml.Read("x")).Count, first.Validate(Yaml.Read("1")).Count, second.Validate(Yaml.Read("x")).Count, second.Validate(Yaml.Read("1")).Count), Is.EqualTo((0, 1, 1, 0)));
        Assert.That(() => Yaml.Schema("""{ "$ref": "https://example.com/one" }"""), Throws.TypeOf<SchemaException>());
    }

    [Test]
    public void TwoReferencesToItself_EndAtTheLimit() =>
        Yaml.Schema("""{ "anyOf": [{ "$ref": "#" }, { "$ref": "#" }] }""").Says("1", "test.yaml(1,1): The document is nested too deeply to check. Flatten it.");

    [Test]
    public void DeepDocument_EndsAtTheLimit([Values(1_000, 100_000)] int depth)
    {
        Node node = new NullNode(NodeSource.Literal, 0, 0);
        for (var i = 0; i < depth; i++) node = new ListNode([node], NodeSource.Literal, 0, 0);
        var schema = Yaml.Schema("""{ "items": { "$ref": "#" }, "uniqueItems": true }""");
        Assert.That(schema.Validate(node).Single().Keyword, Is.EqualTo("limit"));
    }

    [Test]
    public void DeepestDocumentThatReadersAllow_FitsASmallStack()
    {
        var document = Yaml.ReadJson(new StringBuilder().Insert(0, "[", 100).Append(']', 100).ToString());
        var schema = Yaml.Schema("""{ "anyOf": [{ "type": "null" }, { "$ref": "#/$defs/list" }], "$defs": { "list": { "allOf": [{ "items": { "$ref": "#" } }] } } }""");
        IReadOnlyList<SchemaError>? errors = null;
        var thread = new Thread(() => errors = schema.Validate(document), maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();
        Assert.That(errors, Is.Empty);
    }

    [Test]
    public void HugeDocument_IsCheckedInOnePass()
    {
        var items = Enumerable.Range(0, 200_000).Select(i => (Node)new TextNode($"item {i}", NodeSource.Literal, 0, 0)).ToArray();
        var schema = Yaml.Schema("""{ "uniqueItems": true, "items": { "type": "string", "pattern": "^item [0-9]+$" } }""");
        Assert.That(schema.Validate(new ListNode(items, NodeSource.Literal, 0, 0)), Is.Empty);
    }

    [TestCase("""{ "contains": { "type": "string" }, "unevaluatedItems": false }""")]
    [TestCase("""{ "anyOf": [{ "prefixItems": [true] }, { "contains": { "type": "string" } }], "unevaluatedItems": false }""")]
    public void LongList_IsCheckedInOnePass(string schema)
    {
        var items = Enumerable.Range(0, 50_000).Select(i => (Node)new TextNode("x", NodeSource.Literal, 0, 0)).ToArray();
        Assert.That(Yaml.Schema(schema).Validate(new ListNode(items, NodeSource.Literal, 0, 0)), Is.Empty);
    }

    [TestCase("""{ "propertyNames": { "pattern": "^k" }, "properties": { "k1": true }, "unevaluatedProperties": { "type": "null" } }""", 0)]
    [TestCase("""{ "propertyNames": { "pattern": "^x" } }""", 1_000)]
    [TestCase("""{ "additionalProperties": false }""", 1_000)]
    public void LargeMap_IsCheckedInOnePass(string schema, int errors)
    {
        var entries = Enumerable.Range(0, 50_000).Select(i => new MapEntry($"k{i}", 0, 0, new NullNode(NodeSource.Literal, 0, 0))).ToArray();
        Assert.That(Yaml.Schema(schema).Validate(new MapNode(entries, NodeSource.Literal, 0, 0)), Has.Count.EqualTo(errors));
    }

    [TestCase("""{ "type": "object" }""")]
    [TestCase("""{ "propertyNames": { "type": "string" } }""")]
    public void HalfACharacter_EndsAtTheLimit(string schema)
    {
        var map = new MapNode([new MapEntry("\ud800", 0, 0, new NullNode(NodeSource.Literal, 0, 0))], NodeSource.Literal, 0, 0);
        Assert.That(Yaml.Schema(schema).Validate(map).Single().Keyword, Is.EqualTo("limit"));
    }

    [TestCase("a/b")]
    [TestCase("a~1b")]
    [TestCase("a~b/%25 #?\u00e9")]
    [TestCase("")]
    [TestCase("0")]
    public void AnyKey_IsFoundAgain(string key)
    {
        var map = new MapNode([new MapEntry(key, 0, 0, NumberNode.Literal(1))], NodeSource.Literal, 0, 0);
        Assert.That(Yaml.Schema("""{ "additionalProperties": { "type": "string" } }""").Validate(map).Single().Keyword, Is.EqualTo("type"));
    }

    [Test]
    public void TooMuchWork_EndsAtTheLimit()
    {
        var schema = Yaml.Schema("""{ "$ref": "#/$defs/a0", "$defs": { """ + string.Join(',', Enumerable.Range(0, 30).Select(i =>
            $$"""
            "a{{i}}": { "allOf": [{ "$ref": "#/$defs/a{{i + 1}}" }, { "$ref": "#/$defs/a{{i + 1}}" }] }
            """)) + """, "a30": { "type": "number" } } }""");
        schema.Says("1", "test.yaml(1,1): The document takes too much work to check. Split it.");
    }

    [Test]
    public void ManyErrors_AreCut()
    {
        var items = Enumerable.Range(0, 5_000).Select(i => (Node)NumberNode.Literal(i)).ToArray();
        var errors = Yaml.Schema("""{ "items": { "type": "string" } }""").Validate(new ListNode(items, NodeSource.Literal, 0, 0));
        Assert.That(errors, Has.Count.EqualTo(1_000));
    }

    [Test]
    public void RunawayPattern_GivesTheSameAnswerInLinearTime() =>
        Assert.That(Yaml.Schema("""{ "pattern": "^(a+)+$" }""").Validate(Yaml.Read(new string('a', 5_000) + "b")), Has.Count.EqualTo(1));

    [Test]
    public void RunawayPatternWithLookAround_EndsAtTheLimit() =>
        Yaml.Schema("""{ "pattern": "^(?=a)(a+)+$" }""").Says(new string('a', 40) + "b", "test.yaml(1,1): Pattern ^(?=a)(a+)+$ takes too long on a text of 41 characters. Shorten it.");

    [Test]
    public void Schema_IsSharedBetweenThreads()
    {
        var document = Yaml.Read("{ apiVersion: socpolicy/v1, waivers: [{ control: SP2001 }] }");
        var counts = Enumerable.Range(0, 64).AsParallel().Select(_ => BuiltInSchemas.Waivers.Validate(document).Count).Distinct();
        Assert.That(counts, Is.EqualTo(new[] { 6 }));
    }
}
