using SocPolicy.Manifests.Terraform.Data;
using SocPolicy.Manifests.Terraform.Functions;

namespace SocPolicy.Policies.Tests.Manifests.Terraform.Functions;

/// <summary>
/// expressions.tsv: an expression, and its value, itself written as an expression. Held against <c>terraform console</c> of Terraform 1.11.4:
/// all values are equal but for what <c>sensitive</c> hides, a text made of null, the index <c>.0.1</c> and the digits of 2 to the 64th; of the errors
/// division by zero is infinite there.
/// <c>error</c> stands for an expression that is rejected, <c>unknown</c> for one that only a run of Terraform can tell.
/// </summary>
[TestFixture]
internal sealed class ExpressionTableTests
{
    private static readonly string TablePath = Path.Combine(RepositoryRoot.Folder, "tests", "Policies.Tests", "Manifests", "Terraform", "Functions", "expressions.tsv");

    [Test]
    public void Expression_OfTheTable_HasItsDocumentedValue()
    {
        var wrong = new List<string>();
        var lines = File.ReadAllLines(TablePath);
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
        var text = File.ReadAllText(TablePath);
        Assert.That(FunctionTable.Names.Where(name => !text.Contains($"{name}(", StringComparison.Ordinal)), Is.Empty);
    }

    private static string Show(HclValue value) =>
        UnknownValue.ErrorIn(value) is not null ? "error" : Conversions.UnknownCause(value) is not null ? "unknown" : JsonWriter.Write(value);

    private static string Cause(string expression) => Conversions.UnknownCause(TerraformText.Evaluate(expression)) is { } cause ? $" ({cause})" : "";
}
