using System.Globalization;
using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Values;

namespace SocPolicy.Policies.Tests.Schemas;

internal sealed class ExactNumberTests
{
    [TestCase("1", "1.0", 0)]
    [TestCase("10e-1", "1", 0)]
    [TestCase("-0", "0.00", 0)]
    [TestCase("1e400", "1e399", 1)]
    [TestCase("0.1", "0.10000000000000000001", -1)]
    [TestCase("9007199254740993", "9007199254740992", 1)]
    [TestCase("-12", "-3", -1)]
    [TestCase("-1", "1e-999999999", -1)]
    [TestCase("1e999999999", "1e-999999999", 1)]
    public void Comparison_IsExact(string left, string right, int order) =>
        Assert.That(Math.Sign(Of(left).CompareTo(Of(right))), Is.EqualTo(order));

    [TestCase("0.3", "0.1", true)]
    [TestCase("1.1", "0.01", true)]
    [TestCase("0.35", "0.1", false)]
    [TestCase("1e308", "0.5", true)]
    [TestCase("1e999999999", "7", false)]
    [TestCase("1e-999999999", "7", false)]
    [TestCase("0", "7", true)]
    [TestCase("-21", "7", true)]
    public void Multiple_IsExact(string value, string divisor, bool isMultiple) =>
        Assert.That(Of(value).IsMultipleOf(Of(divisor)), Is.EqualTo(isMultiple));

    [TestCase("1.0", true)]
    [TestCase("15e-1", false)]
    [TestCase("1e2", true)]
    [TestCase("1.00000000000000000001", false)]
    public void Whole_IsByValue(string text, bool isWhole) => Assert.That(ExactNumber.IsWholeNumber(Node(text)), Is.EqualTo(isWhole));

    [Test]
    public void OtherNotations_AreTakenByValue()
    {
        var hexadecimal = new NumberNode(31, "0x1F", NodeSource.Literal, 0, 0);
        Assert.That(ExactNumber.Of(hexadecimal)!.Value.CompareTo(Of("31")), Is.Zero);
        Assert.That(NodeEquality.Instance.Equals(hexadecimal, Node("31.0")), Is.True);
    }

    [Test]
    public void Infinity_IsNoExactNumber() => Assert.That(ExactNumber.Of(new NumberNode(double.PositiveInfinity, ".inf", NodeSource.Literal, 0, 0)), Is.Null);

    private static ExactNumber Of(string text) => ExactNumber.Of(Node(text))!.Value;

    private static NumberNode Node(string text) => new(double.Parse(text, CultureInfo.InvariantCulture), text, NodeSource.Literal, 0, 0);
}
