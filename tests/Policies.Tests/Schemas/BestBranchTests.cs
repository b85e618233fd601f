namespace SocPolicy.Policies.Tests.Schemas;

internal sealed class BestBranchTests
{
    private const string Shapes =
        """
        {
          "oneOf": [
            { "title": "circle", "properties": { "kind": { "const": "circle" }, "radius": { "type": "number" } }, "required": ["kind", "radius"] },
            { "title": "square", "properties": { "kind": { "const": "square" }, "side": { "type": "number" } }, "required": ["kind", "side"] }
          ]
        }
        """;

    [Test]
    public void WordOfAKey_TellsTheBranch() => Yaml.Schema(Shapes).Says("{ kind: square }", "test.yaml(1,1): Key 'side' is missing. Add it.");

    [Test]
    public void FewestErrors_TellTheBranch() => Yaml.Schema(
        """
        { "anyOf": [{ "required": ["a", "b"] }, { "required": ["c"], "properties": { "d": { "type": "number" } } }] }
        """).Says("{ a: 1, d: x }", "test.yaml(1,1): Key 'b' is missing. Add it.");

    [Test]
    public void MissingKeys_AreNamedTogether() => Yaml.Schema(
        """
        { "anyOf": [{ "required": ["a"] }, { "required": ["b"] }] }
        """).Says("{ c: 1 }", "test.yaml(1,1): One of the keys 'a', 'b' is missing. Add one.");

    [Test]
    public void Types_AreNamedTogether() => Yaml.Schema(
        """
        { "anyOf": [{ "type": "string" }, { "type": "array" }, { "type": ["integer", "null"] }] }
        """).Says("{}", "test.yaml(1,1): The document must be a text, a list, a whole number or empty, not a map. Write a text, a list, a whole number or empty.");

    [Test]
    public void Words_AreNamedTogether() => Yaml.Schema(
        """
        { "oneOf": [{ "const": "all" }, { "enum": ["none", "some"] }, { "type": "array" }] }
        """).Says("nome", "test.yaml(1,1): The document 'nome' is not known. Did you mean 'none'? Use one of: all, none, some.");

    [Test]
    public void BranchOfTheSameType_IsBetter() => Yaml.Schema(
        """
        { "anyOf": [{ "type": "string", "minLength": 3 }, { "type": "array", "items": { "type": "string" } }] }
        """).Says("[a, 1]", "test.yaml(1,5): Item 2 must be a text, not the number 1. Put it in quotation marks.");

    [Test]
    public void TwoThatFit_AreNamed() => Yaml.Schema(
        """
        { "oneOf": [{ "title": "short", "maxLength": 5 }, { "minLength": 2 }] }
        """).Says("abc", "test.yaml(1,1): The document fits 'short', form 2 at once. Keep to one of them.");

    [Test]
    public void NothingAllowed_IsSaid() => Yaml.Schema("""{ "anyOf": [false, false] }""").Says("1", "test.yaml(1,1): A value is not allowed here. Remove it.");
}
