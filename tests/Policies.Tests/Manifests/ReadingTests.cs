using SocPolicy.Diagnostics;
using SocPolicy.Manifests;

namespace SocPolicy.Policies.Tests.Manifests;

public sealed class ReadingTests
{
    [Test]
    public void Formats_AreFoundByTheirType() =>
        Assert.That(ManifestFormats.All.Select(format => format.Name), Is.SupersetOf(new[] { "appsettings", "dockerfile", "json", "kubernetes", "yaml" }).And.Unique);

    [Test]
    public void UsualFileName_IsOfItsFormat([ValueSource(typeof(ManifestFormats), nameof(ManifestFormats.All))] IManifestFormat format) =>
        Assert.That(format.MatchesName(format.UsualFileName));

    [Test]
    public void AllFormats_ReadTheirUsualFile()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Addresses("a.json", """{"a": 1}"""), Is.EqualTo(new[] { "json/document a.json" }));
            Assert.That(Addresses("a.yaml", "a: 1\n---\nb: 2\n"), Is.EqualTo(new[] { "yaml/document a.yaml#1", "yaml/document a.yaml#2" }));
            Assert.That(Addresses("k.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: payments\n  namespace: prod\n"), Is.EqualTo(new[] { "kubernetes/Deployment prod/Deployment/payments" }));
            Assert.That(Addresses("appsettings.json", """{"A": 1}"""), Is.EqualTo(new[] { "appsettings/file appsettings.json", "appsettings/environment Production" }));
            Assert.That(Addresses("template.yaml", "AWSTemplateFormatVersion: 2010-09-09\nResources:\n  Logs:\n    Type: AWS::S3::Bucket\n"), Is.EqualTo(new[] { "cloudformation/template template", "cloudformation/AWS::S3::Bucket Logs" }));
            Assert.That(Addresses("Dockerfile", "FROM debian AS build\nFROM build\nUSER app\n"), Is.EqualTo(new[] { "dockerfile/image Dockerfile", "dockerfile/stage Dockerfile#build", "dockerfile/stage Dockerfile#1" }));
        });
    }

    private static IEnumerable<string> Addresses(string path, string content)
    {
        var bag = new DiagnosticBag();
        var manifest = ManifestReader.Read(new SourceText(path, content), ManifestFormats.ForName(path), bag)!;
        Assert.That(bag.ToSortedList(), Is.Empty);
        return ManifestReader.Combine([manifest], bag).Select(resource => $"{resource.Kind}/{resource.Type} {resource.Address}");
    }
}
