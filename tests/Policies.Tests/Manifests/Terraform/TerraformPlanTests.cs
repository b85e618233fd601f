using SocPolicy.Diagnostics;
using SocPolicy.Manifests.Terraform;

namespace SocPolicy.Policies.Tests.Manifests.Terraform;

[TestFixture]
internal sealed class TerraformPlanTests
{
    private const string Plan = """
        {
          "format_version": "1.2",
          "planned_values": {
            "root_module": {
              "resources": [
                { "address": "aws_s3_bucket.b", "mode": "managed", "type": "aws_s3_bucket", "name": "b",
                  "provider_name": "registry.terraform.io/hashicorp/aws",
                  "values": { "bucket": "x", "tags": null, "rule": [{ "id": "a" }] } }
              ],
              "child_modules": [
                { "address": "module.m", "resources": [
                  { "address": "module.m.x_y.z[\"k\"]", "mode": "managed", "type": "x_y", "name": "z", "values": { "a": 1 } } ] }
              ]
            }
          },
          "resource_changes": [
            { "address": "aws_s3_bucket.b", "change": { "after_unknown": { "arn": true, "tags": true, "rule": [{ "days": true }] } } },
            { "address": "data.aws_iam_policy_document.d", "mode": "data", "type": "aws_iam_policy_document", "name": "d",
              "change": { "after": { "statement": [{ "actions": ["*"], "principals": [], "sid": null }] }, "after_unknown": { "json": true } } }
          ],
          "configuration": { "provider_config": { "aws": { "full_name": "registry.terraform.io/hashicorp/aws", "version_constraint": "~> 5.0" } } }
        }
        """;

    [Test]
    public void Plan_OfTerraform_GivesItsResourcesWithTheirUnknowns()
    {
        var diagnostics = new DiagnosticBag();
        var resources = TerraformText.Read(diagnostics, ("out/tfplan.json", Plan));
        Assert.That(diagnostics.ToSortedList(), Is.Empty);
        Assert.Multiple(() =>
        {
            Assert.That(resources.Select(resource => $"{resource.Type} {resource.Address}"), Is.EqualTo(new[] { "aws_s3_bucket aws_s3_bucket.b", "x_y module.m.x_y.z[\"k\"]", "data.aws_iam_policy_document data.aws_iam_policy_document.d" }));
            Assert.That(resources[0].Show(), Is.EqualTo("""{bucket: "x", tags: <present aws_s3_bucket.b.tags is known only after apply>, rule: [{id: "a", days: <present aws_s3_bucket.b.rule[0].days is known only after apply>}], arn: <present aws_s3_bucket.b.arn is known only after apply>}"""));
            Assert.That(resources[0].At("bucket")!.Span.ToString(), Is.EqualTo("out/tfplan.json(8,33)"));
            Assert.That(resources[0].Header.ToString(), Is.EqualTo("out/tfplan.json(6,22)"));
            Assert.That(NodeText.Show(resources[0].ProviderVersion), Is.EqualTo("\"~> 5.0\""));
            Assert.That(resources[0].Unit, Is.EqualTo("out/tfplan.json"));
            Assert.That(NodeText.Show(resources[2].Body.Json), Is.EqualTo("""{Version: "2012-10-17", Statement: [{Effect: "Allow", Action: "*"}]}"""));
        });
    }

    [Test]
    public void Plan_OfAnUnknownFormat_IsADiagnostic()
    {
        var diagnostics = new DiagnosticBag();
        TerraformText.Read(diagnostics, ("plan.json", """{ "format_version": "2.0", "planned_values": {} }"""));
        Assert.That(diagnostics.ToSortedList().Single().ToString(), Is.EqualTo("plan.json(1,21): error SOC4111: Plans of format 2.0 cannot be read, only 0.x and 1.x. Write it with another version of Terraform."));
    }

    [TestCase("main.tf", "x", true)]
    [TestCase("a/b.tf.json", "{}", true)]
    [TestCase("a/terraform.tfvars", "", true)]
    [TestCase("a/x.auto.tfvars.json", "", true)]
    [TestCase("a/other.tfvars", "", false)]
    [TestCase(".terraform.lock.hcl", "", true)]
    [TestCase(".terraform/modules/m/main.tf", "", false)]
    [TestCase("plan.json", "{ \"format_version\": \"1.2\", \"planned_values\": {} }", true)]
    [TestCase("plan.json", "{ \"name\": \"floor\" }", false)]
    [TestCase("main.json", "{}", false)]
    public void File_IsTerraforms_ByItsName(string path, string content, bool matches)
    {
        var format = new TerraformFormat();
        Assert.That(format.MatchesName(path) && format.MatchesContent(new SourceText(path, content)), Is.EqualTo(matches));
    }
}
