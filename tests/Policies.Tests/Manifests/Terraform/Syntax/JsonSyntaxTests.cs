using SocPolicy.Diagnostics;

namespace SocPolicy.Policies.Tests.Manifests.Terraform.Syntax;

[TestFixture]
internal sealed class JsonSyntaxTests
{
    [Test]
    public void Configuration_InJson_IsTheSameAsInNativeSyntax()
    {
        var diagnostics = new DiagnosticBag();
        var resources = TerraformText.Read(diagnostics, ("main.tf.json", """
            {
              "//": "a comment",
              "variable": { "name": { "type": "string", "default": "logs" } },
              "locals": { "days": 7 },
              "terraform": { "backend": { "s3": { "bucket": "state" } }, "required_providers": { "aws": { "version": "~> 5.0" } } },
              "resource": {
                "aws_s3_bucket": {
                  "b": {
                    "bucket": "x-${var.name}",
                    "days": "${local.days}",
                    "quoted": "${upper(\"a\")}\tb",
                    "versioning": { "enabled": true },
                    "rule": [{ "id": 1 }, { "id": 2 }],
                    "lifecycle": { "prevent_destroy": true, "ignore_changes": ["tags"] },
                    "dynamic": { "made": { "for_each": [1, 2], "content": { "v": "${made.value}" } } }
                  }
                }
              },
              "output": { "o": { "value": "${aws_s3_bucket.b.id}" } }
            }
            """));
        Assert.That(diagnostics.ToSortedList(), Is.Empty);
        var bucket = resources.Single(resource => resource.Type == "aws_s3_bucket");
        Assert.Multiple(() =>
        {
            Assert.That(bucket.Show(), Is.EqualTo("{bucket: \"x-logs\", days: 7, quoted: \"A\tb\", versioning: {enabled: true}, rule: [{id: 1}, {id: 2}], lifecycle: [{prevent_destroy: true, ignore_changes: [\"tags\"]}], made: [{v: 1}, {v: 2}]}"));
            Assert.That(bucket.Header.ToString(), Is.EqualTo("main.tf.json(8,7)"));
            Assert.That(bucket.At("versioning", "enabled")!.Span.ToString(), Is.EqualTo("main.tf.json(12,36)"));
            Assert.That(resources.Single(resource => resource.Type == "output").At("value").References(), Is.EqualTo("Whole aws_s3_bucket.b.id"));
            Assert.That(resources.Single(resource => resource.Type == "root-module").Show("backend"), Is.EqualTo("{type: \"s3\", bucket: \"state\"}"));
        });
    }

    [TestCase("{ \"a\": ", "main.tf.json(1,8): error SOC4107: The JSON text ends too early. Complete it.")]
    [TestCase("[]", "main.tf.json(1,1): error SOC4107: The file does not hold a JSON object. Write { } around it.")]
    [TestCase("{ \"resource\": 1 }", "main.tf.json(1,15): error SOC4107: \"resource\" holds a number. Write an object.")]
    [TestCase("{ \"locals\": { \"a\": \"${1 +}\" } }", "main.tf.json(1,26): error SOC4101: A value is expected, not }. Write an expression here.")]
    public void Error_InJson_HasItsPlace(string content, string message)
    {
        var diagnostics = new DiagnosticBag();
        TerraformText.Read(diagnostics, ("main.tf.json", content));
        Assert.That(diagnostics.ToSortedList().Select(one => one.ToString()), Is.EqualTo(new[] { message }));
    }
}
