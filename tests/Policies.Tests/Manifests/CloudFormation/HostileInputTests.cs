using System.Diagnostics;
using SocPolicy.Diagnostics;

namespace SocPolicy.Policies.Tests.Manifests.CloudFormation;

/// <summary>Templates that were written to crash, hang or fill the memory.</summary>
public sealed class HostileInputTests
{
    private const string Head = "AWSTemplateFormatVersion: 2010-09-09\n";

    [Test]
    public void ConditionsInACircle_AreUnknown() =>
        Assert.That(
            Templates.Diagnostics(Head + "Conditions:\n  A: !Condition B\n  B: !Not [!Condition A]\nResources:\n  X: { Type: AWS::X::Y, Condition: A }\n"),
            Is.EqualTo(new[] { "template.yaml(3,6): error SOC4263: Condition A refers to itself, so it is unknown. Write it without the circle, or with fewer steps." }));

    [Test]
    public void LongChainOfConditions_IsBounded()
    {
        var chain = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"  C{i}: !And [!Condition C{i + 1}, !Condition C{i + 1}]\n"));
        var found = Quickly(Head + "Conditions:\n" + chain + "  C20000: !Equals [a, a]\nResources:\n  X: { Type: AWS::X::Y, Condition: C0 }\n");
        Assert.That(found.Select(one => one.Id), Is.All.EqualTo("SOC4263"));
    }

    [Test]
    public void NestedFunctions_AreBoundedByTheReader()
    {
        var open = string.Concat(Enumerable.Repeat("{Fn::Join: ['', [", 100_000));
        Assert.That(Quickly(Head + $"Resources:\n  X:\n    Type: AWS::X::Y\n    Properties: {{ P: {open}").Select(one => one.Id), Is.SubsetOf(new[] { "SOC4032", "SOC4040" }).And.Not.Empty);
    }

    [Test]
    public void LoopsInLoops_AreBounded()
    {
        var items = string.Join(", ", Enumerable.Range(0, 100));
        var loops = string.Concat(Enumerable.Range(0, 8).Select(i => $"{{Fn::ForEach::L{i}: [I{i}, [{items}], "));
        var found = Quickly(Head + $"Resources: {loops}{{'R{string.Concat(Enumerable.Range(0, 8).Select(i => $"x${{I{i}}}"))}': {{Type: AWS::X::Y}}}}{string.Concat(Enumerable.Repeat("]}", 8))}\n");
        Assert.That(found.Select(one => one.Id), Does.Contain("SOC4262").Or.Contain("SOC4267"));
    }

    [Test]
    public void TextThatGrows_IsBounded()
    {
        var part = new string('x', 4000);
        var holes = string.Concat(Enumerable.Repeat("${P}", 20_000));
        var properties = string.Concat(Enumerable.Range(0, 20).Select(i => $"      P{i}: !Sub '{holes}'\n"));
        var found = Quickly(Head + $"Parameters: {{ P: {{ Type: String, Default: {part} }} }}\nResources:\n  X:\n    Type: AWS::X::Y\n    Properties:\n{properties}");
        Assert.That(found.Select(one => one.Id), Is.EqualTo(new[] { "SOC4262" }));
    }

    [Test]
    public void LargeMappingReferredToOften_IsBounded()
    {
        var list = string.Join(", ", Enumerable.Range(0, 5000));
        var properties = string.Concat(Enumerable.Range(0, 5000).Select(i => $"      P{i}: !FindInMap [M, a, b]\n"));
        var found = Quickly(Head + $"Mappings: {{ M: {{ a: {{ b: [{list}] }} }} }}\nResources:\n  X:\n    Type: AWS::X::Y\n    Properties:\n{properties}");
        Assert.That(found.Select(one => one.Id), Is.EqualTo(new[] { "SOC4262" }));
    }

    [Test]
    public void TemplateThatNestsItself_IsReported()
    {
        var bag = new DiagnosticBag();
        Templates.Combine(bag, ("a.yaml", Head + "Resources:\n  S: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: a.yaml, Parameters: { X: !GetAtt S.Outputs.Y } } }\nOutputs: { Y: { Value: !GetAtt S.Outputs.Y } }\n"));
        Assert.That(bag.ToSortedList().Select(one => one.Id), Is.EqualTo(new[] { "SOC4265" }));
    }

    [Test]
    public void StrangeShapes_AreRead([Values(
        "Resources: { A: { Type: AWS::X::Y, Properties: [1, !Ref X, !GetAtt '', !Sub '', !If [], !Join [], !Select, !FindInMap [a]] } }",
        "Resources: { A: { Type: AWS::X::Y, Properties: !Ref AWS::NoValue } }",
        "Resources: { A: !Ref A, Fn::ForEach::X: [a], Fn::ForEach::Y: [Z, 7, {B: {Type: AWS::X::Y}}], Fn::Transform: x }",
        "Parameters: [a]\nMappings: 7\nConditions: x\nOutputs: ~\nGlobals: []\nResources: { A: { Type: AWS::X::Y, Condition: [x] } }",
        "Parameters: { P: ~, Q: { Type: [], Default: {}, AllowedValues: [] } }\nResources: { A: { Type: AWS::X::Y, Properties: { B: !Ref P, C: !Ref Q } } }",
        "Conditions: { A: ~, B: !Equals [], C: !And x, D: !Not [], E: [1] }\nResources: { A: { Type: AWS::X::Y, Condition: B, Properties: { P: !If [A, !If [C, 1, 2], !If [D, 1, !If [E, 1, 2]]] } } }")] string content) =>
        Assert.That(() => Quickly(Head + content + "\n"), Throws.Nothing);

    private static IReadOnlyList<Diagnostic> Quickly(string content)
    {
        var bag = new DiagnosticBag();
        var watch = Stopwatch.StartNew();
        Templates.Combine(bag, ("template.yaml", content));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(30)));
        return bag.ToSortedList();
    }
}
