using SocPolicy.Diagnostics;
using SocPolicy.Manifests.Terraform.Data;
using SocPolicy.Manifests.Terraform.Evaluation;
using SocPolicy.Manifests.Terraform.Functions;
using SocPolicy.Manifests.Terraform.Syntax;

namespace SocPolicy.Policies.Tests.Manifests.Terraform.Syntax;

/// <summary>The test suite of the HCL specification (Specsuite/, MPL-2.0): a .hcl file each, and in the .t file its result or its errors.</summary>
[TestFixture]
internal sealed class SpecsuiteTests
{
    private static readonly string Folder = Path.Combine(TestContext.CurrentContext.TestDirectory, "Manifests", "Terraform", "Specsuite", "tests");

    /// <summary>What differs on purpose, with the reason.</summary>
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["structure/attributes/unexpected"] = "it tests the schema of an application, and Terraform's are the providers'",
        ["expressions/primitive_literals/string_unicode_nonnorm"] = "texts are not normalised: without ICU .NET cannot, and no rule compares such texts",
        ["expressions/operators/arithmetic/mod_frac"] = "the expected digits are the rounding error of a binary fraction; ours are decimal and exact",
    };

    private static IEnumerable<string> Names() =>
        Directory.EnumerateFiles(Folder, "*.t", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/')[..^2]).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Names))]
    public void Specification_Example_HasItsResultOrItsErrors(string name)
    {
        if (Exceptions.TryGetValue(name, out var reason)) Assert.Ignore(reason);
        var diagnostics = new DiagnosticBag();
        var file = HclParser.ParseFile(Read(name + ".hcl"), diagnostics);
        var test = HclParser.ParseFile(Read(name + ".t"), new DiagnosticBag()).Body;
        var expected = test.BlocksOf("diagnostics").SelectMany(block => block.Body.BlocksOf("error")).Select(error => Range(error.Body)).ToList();
        Assert.That(diagnostics.ToSortedList().Select(one => (one.Span.StartLine, one.Span.StartColumn, one.Span.EndLine, one.Span.EndColumn)), Is.EqualTo(expected));
        if (expected.Count == 0 && test.Find("result") is { } result && (file.Body.Attributes.Count > 0 || file.Body.Blocks.Count > 0)) Compare(name, Body(Tested(name, file.Body), Variables(name)), Value(result));
    }

    private static void Compare(string path, HclValue actual, HclValue expected)
    {
        if (Exceptions.ContainsKey(path)) return;
        if (expected is MapValue map)
        {
            Assert.That((actual as MapValue)?.Sorted.Select(entry => entry.Key), Is.EqualTo(map.Sorted.Select(entry => entry.Key)), path);
            foreach (var entry in map.Entries) Compare($"{path}/{entry.Key}", ((MapValue)actual).Find(entry.Key)!, entry.Value);
            return;
        }

        Assert.That(JsonWriter.Write(actual), Is.EqualTo(JsonWriter.Write(expected)), path);
    }

    /// <summary>The body as a value: blocks are objects below their labels.</summary>
    private static MapValue Body(BodySyntax body, Dictionary<string, HclValue> variables)
    {
        var entries = body.Attributes.Select(attribute => new HclEntry(attribute.Name, 0, 0, Value(attribute.Value, variables))).ToList();
        foreach (var type in body.Blocks.GroupBy(block => block.Type))
        {
            var blocks = type.Select(block => (block.Labels, Body: Body(block.Body, variables))).ToList();
            var value = blocks[0].Labels.Count == 0 ? blocks[0].Body : MapValue.Of(blocks.Select(block => new HclEntry(block.Labels[0].Text, 0, 0, block.Body)), true, default);
            entries.Add(new(type.Key, 0, 0, value));
        }

        return MapValue.Of(entries, true, default);
    }

    private static HclValue Value(Expression expression, Dictionary<string, HclValue>? variables = null)
    {
        var scope = TerraformText.Nowhere();
        foreach (var (name, value) in variables ?? []) scope = scope.Bind(name, value);
        return new ExpressionEvaluator().Evaluate(expression, scope);
    }

    private static Dictionary<string, HclValue> Variables(string name) =>
        HclParser.ParseFile(Read(name + ".hcldec"), new DiagnosticBag()).Body.BlocksOf("variables").SelectMany(block => block.Body.Attributes).ToDictionary(attribute => attribute.Name, attribute => Value(attribute.Value));

    /// <summary>A specification that is one block tests the inside of that block.</summary>
    private static BodySyntax Tested(string name, BodySyntax body) =>
        HclParser.ParseFile(Read(name + ".hcldec"), new DiagnosticBag()).Body.BlocksOf("block").Any() ? body.Blocks[0].Body : body;

    private static (int, int, int, int) Range(BodySyntax error)
    {
        var from = error.BlocksOf("from").Single().Body;
        var to = error.BlocksOf("to").Single().Body;
        return (Number(from, "line"), Number(from, "column"), Number(to, "line"), Number(to, "column"));
    }

    private static int Number(BodySyntax body, string name) => Conversions.ToNumber(Value(body.Find(name)!))!.Value.ToInt()!.Value;

    private static SourceText Read(string name) => new(name, File.ReadAllText(Path.Combine(Folder, name)));
}
