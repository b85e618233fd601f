using System.Text.Json;
using SocPolicy.Diagnostics;
using SocPolicy.Manifests.Terraform.Syntax;

namespace SocPolicy.Policies.Tests.Manifests.Terraform.Syntax;

[TestFixture]
internal sealed class HclCorpusTests
{
    [Test]
    public void Syntax_OfEveryAcceptedFile_EqualsTheReferenceParsers()
    {
        using var expected = TerraformCorpus.Json("expected.json");
        var different = new List<string>();
        var compared = 0;
        foreach (var file in expected.RootElement.EnumerateObject())
        {
            var path = Path.Combine(TerraformCorpus.TerraformFolder, file.Name);
            var diagnostics = new DiagnosticBag();
            var tree = HclParser.ParseFile(new SourceText(file.Name, File.ReadAllText(path)), diagnostics);
            using var written = JsonDocument.Parse(TerraformSyntaxJson.Write(tree));
            compared++;
            different.AddRange(diagnostics.ToSortedList().Select(one => one.ToString()));
            if (FirstDifference(file.Value, written.RootElement, "") is { } difference) different.Add($"{file.Name}: {difference}");
        }

        Assert.That(different, Is.Empty);
        Assert.That(compared, Is.EqualTo(580));
    }

    [Test]
    public void Syntax_OfEveryRejectedFile_IsRejectedAtTheSameLine()
    {
        using var expected = TerraformCorpus.Json("rejected.json");
        foreach (var file in expected.RootElement.EnumerateArray())
        {
            var name = file.GetProperty("file").GetString()!;
            var diagnostics = new DiagnosticBag();
            HclParser.ParseFile(new SourceText(name, File.ReadAllText(Path.Combine(TerraformCorpus.TerraformFolder, name))), diagnostics);
            var line = file.GetProperty("error").GetString()!.Split("main.tf:")[1].Split(',')[0];
            Assert.That(diagnostics.ToSortedList()[0].Span.StartLine.ToString(System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(line), name);
        }
    }

    [Test]
    public void Span_OfEveryExpression_HoldsItsOwnSource()
    {
        var checkedNodes = 0;
        foreach (var text in TerraformCorpus.Files())
        {
            var tree = HclParser.ParseFile(text, new DiagnosticBag());
            checkedNodes += RoundTrip.Check(tree);
        }

        Assert.That(checkedNodes, Is.GreaterThan(40_000));
    }

    private static string? FirstDifference(JsonElement expected, JsonElement actual, string path)
    {
        if (expected.ValueKind != actual.ValueKind) return $"{path}: {expected} is {actual}";
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                var names = expected.EnumerateObject().Select(one => one.Name).Order(StringComparer.Ordinal).ToList();
                var others = actual.EnumerateObject().Select(one => one.Name).Order(StringComparer.Ordinal).ToList();
                if (!names.SequenceEqual(others)) return $"{path}: {string.Join(' ', names)} is {string.Join(' ', others)}";
                return names.Select(name => FirstDifference(expected.GetProperty(name), actual.GetProperty(name), $"{path}/{name}")).FirstOrDefault(one => one is not null);
            case JsonValueKind.Array when expected.GetArrayLength() == actual.GetArrayLength():
                return expected.EnumerateArray().Zip(actual.EnumerateArray()).Select((pair, i) => FirstDifference(pair.First, pair.Second, $"{path}/{i}")).FirstOrDefault(one => one is not null);
            default:
                return JsonElement.DeepEquals(expected, actual) ? null : $"{path}: {expected.GetRawText()} is {actual.GetRawText()}";
        }
    }
}
