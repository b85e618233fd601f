using SocPolicy.Manifests.Terraform.Data;
using SocPolicy.Manifests.Terraform.Functions;

namespace SocPolicy.Policies.Tests.Manifests.Terraform.Functions;

/// <summary>
/// expressions.tsv: an expression, and the value that <c>terraform console</c> documents for it, itself written as an expression.
/// <c>error</c> stands for an expression that is rejected, <c>unknown</c> for one that only a run of Terraform can tell.
/// </summary>
[TestFixture]
internal sealed class ExpressionTableTests
{
    private static readonly string Path = System.IO.Path.Combine(TestContext.CurrentContext.TestDirectory, "Manifests", "Terraform", "Functions", "expressions.tsv");

    [Test]
    public void Expression_OfTheTable_HasItsDocumentedValue()
    {
        var wrong = new List<string>();
        var lines = File.ReadAllLines(Path);
        var count = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0 || lines[i][0] == '#') continue;
            var cells = lines[i].Split('\t');
            Assert.That(cells, Has.Length.EqualTo(2), $"line {i + 1}");
            count++;
            var actual = Show(TerraformText.Evaluate(cells[0]));
            var expected = cells[1] is "error" or "unknown" ? cells[1] : Show(TerraformText.Evaluate(cells[1]));
            if (actual != expected) wrong.Add($"{i + 1}: {cells[0]} is {actual}, not {expected}{Cause(cells[0])}");
        }

        Assert.That(wrong, Is.Empty);
        Assert.That(count, Is.GreaterThanOrEqualTo(400));
    }

    [Test]
    public void Function_OfTheTable_IsTestedByAnExpression()
    {
        var text = File.ReadAllText(Path);
        Assert.That(FunctionTable.Names.Where(name => !text.Contains($"{name}(", StringComparison.Ordinal)), Is.Empty);
    }

    private static string Show(HclValue value) =>
        UnknownValue.ErrorIn(value) is not null ? "error" : Conversions.UnknownCause(value) is not null ? "unknown" : JsonWriter.Write(value);

    private static string Cause(string expression) => Conversions.UnknownCause(TerraformText.Evaluate(expression)) is { } cause ? $" ({cause})" : "";
}
