using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Policies.Tests.Language;

namespace SocPolicy.Policies.Tests.Manifests.Terraform;

/// <summary>What a syntax error hides is unknown: it is neither absent nor at its default.</summary>
[TestFixture]
internal sealed class BrokenFileTests
{
    private const string Bucket = """
        resource "aws_s3_bucket" "b" {
          bucket = "acme"
        }
        """;

    private const string Unclosed = """
        resource "aws_s3_bucket_versioning" "b" {
          bucket = aws_s3_bucket.b.id
          versioning_configuration {
            status = "Enabled"
        }
        """;

    [Test]
    public void Argument_ThatCannotBeRead_LeavesItsBlockOpen()
    {
        var resources = Read(("main.tf", """
            resource "aws_db_instance" "x" {
              engine            = "postgres"
              storage_encrypted = = true
            }
            """));
        var body = new Run([.. resources])["aws_db_instance.x"];
        Assert.Multiple(() =>
        {
            Assert.That((body["engine"] == "postgres").State, Is.EqualTo(State.True));
            Assert.That((body["storage_encrypted"] == true).State, Is.EqualTo(State.Unknown));
            Assert.That((body["storage_encrypted"].Node as SocPolicy.Language.Nodes.UnknownNode)?.Cause, Is.EqualTo("main.tf(3,23) has a syntax error"));
        });
    }

    [Test]
    public void BlockInside_ThatCannotBeRead_LeavesTheBlocksOfItsTypeOpen()
    {
        var resources = Read(("main.tf", """
            resource "aws_security_group" "x" {
              ingress {
                cidr_blocks = ["10.0.0.0/8"]
              }
              ingress { cidr_blocks = ["0.0.0.0/0"], from_port = 22 }
            }
            """));
        var blocks = new Run([.. resources])["aws_security_group.x"]["ingress"];
        Assert.That(blocks.Items.Any(one => one["cidr_blocks"].ContainsAny("10.0.0.0/8")).State, Is.EqualTo(State.True));
        Assert.That(blocks.Items.All(one => one["cidr_blocks"].ContainsAny("10.0.0.0/8")).State, Is.EqualTo(State.Unknown));
    }

    [TestCase("enc.tf", Unclosed, "enc.tf(1,41)")]
    [TestCase("enc.tf", "resource \"aws_s3_bucket_versioning\" { }", "enc.tf(1,1)")]
    [TestCase("enc.tf", "locals { a = 1 }\n}", "enc.tf(2,1)")]
    [TestCase("enc.tf.json", "{ \"resource\": ", "enc.tf.json(1,15)")]
    public void Resource_ThatCannotBeRead_MayBeWhatOthersAreJoinedWith(string path, string content, string place)
    {
        var cause = $"{place} has a syntax error";
        var run = new Run([.. Read(("main.tf", Bucket), (path, content))]);
        var all = run.All("aws_s3_bucket.b");
        Assert.Multiple(() =>
        {
            Assert.That(Run.Show(run["aws_s3_bucket.b"].Linked("aws_s3_bucket_versioning", "bucket")), Is.EqualTo($"... {cause}"));
            Assert.That(Run.Show(run.Traced("aws_s3_bucket.b").Linked("aws_s3_bucket_versioning", "bucket")), Is.EqualTo($"... {cause}"));
            Assert.That(Run.Show(run["aws_s3_bucket.b"]["bucket"].Target("aws_kms_key")), Is.EqualTo($"... {cause}"));
            Assert.That(Run.Show(all.Of("aws_s3_bucket_versioning")), Is.EqualTo($"... {cause}"));
            Assert.That(Run.Show(all.Where(one => one["bucket"] == "acme").Of("aws_s3_bucket")), Is.EqualTo($"aws_s3_bucket.b ... {cause}"));
            // Of another kind it hides nothing.
            Assert.That(Run.Show(all.Of("kubernetes/NetworkPolicy")), Is.Empty);
        });
    }

    [Test]
    public void OtherRootModule_IsNotTouched()
    {
        var run = new Run([.. Read(("a/main.tf", Bucket), ("b/enc.tf", Unclosed))]);
        Assert.That(Run.Show(run["aws_s3_bucket.b"].Linked("aws_s3_bucket_versioning", "bucket")), Is.Empty);
    }

    [Test]
    public void ModuleThatIsCalled_OpensItsCaller_Once()
    {
        var resources = Read(("main.tf", Bucket + """

            module "m" {
              source = "./m"
              count  = 2
            }
            """), ("m/enc.tf", Unclosed));
        Assert.That(resources.Where(one => one.Gap is not null).Select(one => one.Address), Is.EqualTo(new[] { "m/enc.tf" }));
        Assert.That(Run.Show(new Run([.. resources])["aws_s3_bucket.b"].Linked("aws_s3_bucket_versioning", "bucket")), Is.EqualTo("... m/enc.tf(1,41) has a syntax error"));
    }

    [TestCase("terraform.tfvars", "public = = true")]
    [TestCase("terraform.tfvars.json", "{ \"public\": tru")]
    public void Variables_OfAFileThatCannotBeRead_AreNotAtTheirDefaults(string path, string content)
    {
        var resources = Read(("main.tf", """
            variable "public" { default = false }
            output "o" { value = var.public }
            """), (path, content));
        Assert.That(resources.Single(one => one.Type == "output").Show("value"), Does.EndWith("has a syntax error>"));
    }

    [Test]
    public void Arguments_OfACallThatCannotBeRead_AreNotAtTheirDefaults()
    {
        var resources = Read(("main.tf", """
            module "m" {
              source = "./m"
              public = = true
            }
            """), ("m/main.tf", """
            variable "public" { default = false }
            resource "x_y" "z" { public = var.public }
            """));
        Assert.That(resources.Single(one => one.Address == "module.m.x_y.z").Show("public"), Is.EqualTo("<main.tf(3,12) has a syntax error>"));
    }

    [Test]
    public void PolicyDocument_WithAStatementThatCannotBeRead_MayHoldMore()
    {
        var resources = Read(("main.tf", """
            data "aws_iam_policy_document" "d" {
              statement {
                effect  = = "Deny"
                actions = ["s3:*"]
              }
            }
            """));
        var statement = new Run([.. resources])["data.aws_iam_policy_document.d"]["json"].Json["Statement"].First();
        Assert.That(statement["Action"].ContainsAny("s3:*").State, Is.EqualTo(State.True));
        Assert.That((statement["Effect"] == "Allow").State, Is.EqualTo(State.Unknown));
    }

    private static IReadOnlyList<ResourceDescription> Read(params (string Path, string Content)[] files)
    {
        var diagnostics = new DiagnosticBag();
        var resources = TerraformText.Read(diagnostics, files);
        Assert.That(diagnostics.ToSortedList(), Is.Not.Empty);
        return resources;
    }
}
