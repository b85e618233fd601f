using SocPolicy.Diagnostics;

namespace SocPolicy.Policies.Tests.Manifests.Terraform.Evaluation;

[TestFixture]
internal sealed class ModuleTests
{
    [Test]
    public void Module_WithArguments_GivesItsResourcesAndOutputs()
    {
        var diagnostics = new DiagnosticBag();
        var resources = TerraformText.Read(
            diagnostics,
            ("prod/main.tf", """
                module "logs" {
                  source = "../modules/bucket"
                  name   = "prod-logs"
                  key    = aws_kms_key.k.arn
                }
                resource "aws_kms_key" "k" {}
                resource "aws_s3_bucket_versioning" "v" {
                  bucket = module.logs.id
                  label  = module.logs.label
                }
                """),
            ("modules/bucket/main.tf", """
                variable "name" {}
                variable "key" { default = null }
                variable "days" { default = 7 }
                resource "aws_s3_bucket" "this" {
                  bucket = var.name
                  key    = var.key
                  days   = var.days
                  path   = path.module
                }
                output "id" { value = aws_s3_bucket.this.id }
                output "label" { value = upper(var.name) }
                """));
        Assert.That(diagnostics.ToSortedList(), Is.Empty);
        var bucket = resources.Single(resource => resource.Type == "aws_s3_bucket");
        var versioning = resources.Single(resource => resource.Type == "aws_s3_bucket_versioning");
        Assert.Multiple(() =>
        {
            Assert.That(resources.Select(resource => resource.Unit).Distinct(), Is.EqualTo(new[] { "prod" }));
            Assert.That(bucket.Address, Is.EqualTo("module.logs.aws_s3_bucket.this"));
            Assert.That(bucket.Header.Path, Is.EqualTo("modules/bucket/main.tf"));
            Assert.That(bucket.Show(), Is.EqualTo("""{bucket: "prod-logs", key: <present aws_kms_key.k.arn is known only after apply>, days: 7, path: "../modules/bucket"}"""));
            Assert.That(bucket.At("key").References(), Is.EqualTo("Whole aws_kms_key.k.arn"));
            Assert.That(versioning.At("bucket").References(), Is.EqualTo("Whole module.logs.aws_s3_bucket.this.id"));
            Assert.That(versioning.At("bucket")!.References[0].PointsAt(bucket), Is.EqualTo(SocPolicy.Language.State.True));
            Assert.That(versioning.Show("label"), Is.EqualTo("\"PROD-LOGS\""));
        });
    }

    [Test]
    public void Module_ForEach_HasInstances()
    {
        var diagnostics = new DiagnosticBag();
        var resources = TerraformText.Read(
            diagnostics,
            ("main.tf", """
                module "m" {
                  source   = "./m"
                  for_each = toset(["a", "b"])
                  name     = each.key
                }
                output "all" { value = [for k, v in module.m : v.upper] }
                output "one" { value = module.m["a"].upper }
                """),
            ("m/main.tf", """
                variable "name" {}
                resource "x_y" "z" {
                  count = 1
                  name  = var.name
                }
                output "upper" { value = upper(var.name) }
                """));
        Assert.That(diagnostics.ToSortedList(), Is.Empty);
        Assert.That(resources.Where(resource => resource.Type == "x_y").Select(resource => resource.Address), Is.EqualTo(new[] { "module.m[\"a\"].x_y.z[0]", "module.m[\"b\"].x_y.z[0]" }));
        Assert.That(resources.Single(resource => resource.Address == "output.all").Show("value"), Is.EqualTo("[\"A\", \"B\"]"));
        Assert.That(resources.Single(resource => resource.Address == "output.one").Show("value"), Is.EqualTo("\"A\""));
    }

    [Test]
    public void Module_OfAnUnknownNumber_IsSymbolic()
    {
        var diagnostics = new DiagnosticBag();
        var resources = TerraformText.Read(
            diagnostics,
            ("main.tf", """
                variable "on" {}
                module "m" {
                  source = "./m"
                  count  = var.on
                }
                module "one" {
                  source = "./m"
                  count  = var.on ? 1 : 0
                }
                output "o" { value = module.m[0].id }
                output "one" { value = module.one[0].id }
                output "inner" { value = module.m[0].inner }
                """),
            ("m/main.tf", """
                resource "x_y" "z" {}
                output "id" { value = x_y.z.id }
                resource "x_y" "inside" { id = x_y.z.id }
                output "inner" { value = { ids = [x_y.inside.id] } }
                """));
        var resource = resources.Single(one => one.Address == "module.m.x_y.z");
        Assert.That(resource.SymbolicOver, Is.EqualTo("var.on"));
        // From inside it is the same instance, from outside any of them, unless there is at most one.
        Assert.That(Points("module.m.x_y.inside", "id"), Is.EqualTo(SocPolicy.Language.State.True));
        Assert.That(Points("output.o", "value"), Is.EqualTo(SocPolicy.Language.State.Unknown));
        Assert.That(Points("output.inner", "value", "ids", "0"), Is.EqualTo(SocPolicy.Language.State.Unknown));
        resource = resources.Single(one => one.Address == "module.one[0].x_y.z");
        Assert.That(Points("output.one", "value"), Is.EqualTo(SocPolicy.Language.State.True));

        SocPolicy.Language.State Points(string from, params string[] path) =>
            resources.Single(one => one.Address == from).At(path)!.References.Select(reference => reference.PointsAt(resource)).First(state => state != SocPolicy.Language.State.False);
    }

    [Test]
    public void Module_OfARegistry_IsUnreadAndItsOutputsUnknown()
    {
        var resources = TerraformText.Read("""
            resource "aws_s3_bucket" "b" {}
            module "vpc" {
              source  = "terraform-aws-modules/vpc/aws"
              version = "5.0.0"
              bucket  = aws_s3_bucket.b.id
            }
            output "o" { value = module.vpc.vpc_id }
            """);
        var module = resources.Single(resource => resource.Type == "module");
        Assert.That(module.Categories, Is.EqualTo(new[] { "unread-module" }));
        Assert.That(module.At("bucket").References(), Is.EqualTo("Whole aws_s3_bucket.b.id"));
        Assert.That(resources.Single(resource => resource.Type == "output").Show("value"), Is.EqualTo("<module.vpc was not read: terraform-aws-modules/vpc/aws is not a folder of this repository>"));
    }

    [Test]
    public void Module_ThatIsMissing_IsADiagnostic()
    {
        var diagnostics = new DiagnosticBag();
        TerraformText.Read(diagnostics, ("infra/main.tf", "module \"m\" {\n  source = \"../nowhere\"\n}"));
        Assert.That(diagnostics.ToSortedList().Single().ToString(), Is.EqualTo("infra/main.tf(2,12): error SOC4104: There is no configuration in \"../nowhere\", which the module \"m\" calls. Correct the path, or include the folder in the run."));
    }

    [Test]
    public void Modules_ThatCallEachOther_AreADiagnostic()
    {
        var diagnostics = new DiagnosticBag();
        TerraformText.Read(diagnostics, ("a/main.tf", "module \"b\" { source = \"../b\" }"), ("b/main.tf", "module \"a\" { source = \"../a\" }"));
        Assert.That(diagnostics.ToSortedList().Single().ToString(), Is.EqualTo("b/main.tf(1,23): error SOC4106: The module \"a\" calls a folder that calls it: \"../a\". Break the cycle."));
    }

    [Test]
    public void Folders_ThatNoneCalls_AreSeparateRoots()
    {
        var diagnostics = new DiagnosticBag();
        var resources = TerraformText.Read(diagnostics, ("a/main.tf", "resource \"x_y\" \"z\" {}"), ("b/main.tf", "resource \"x_y\" \"z\" {}"));
        Assert.That(resources.Select(resource => $"{resource.Unit}: {resource.Address}"), Is.EqualTo(new[] { "a: root-module", "a: x_y.z", "b: root-module", "b: x_y.z" }));
        Assert.That(diagnostics.ToSortedList(), Is.Empty);
    }

    [Test]
    public void RootModule_HasItsSettings()
    {
        var resource = TerraformText.Read("""
            terraform {
              required_version = ">= 1.5"
              required_providers {
                aws    = { source = "hashicorp/aws", version = "~> 5.0" }
                random = "3.1"
              }
              backend "s3" {
                bucket  = "state"
                encrypt = true
              }
            }
            provider "aws" {
              region = "eu-west-1"
            }
            provider "aws" {
              alias = "west"
            }
            """, "root-module");
        Assert.That(resource.Show(), Is.EqualTo("""{required_version: ">= 1.5", required_providers: {aws: {source: "hashicorp/aws", version: "~> 5.0"}, random: {version: "3.1"}}, backend: {type: "s3", bucket: "state", encrypt: true}, providers: [{name: "aws", region: "eu-west-1"}, {name: "aws", alias: "west"}]}"""));
        Assert.That(resource.Header.Text, Is.EqualTo("terraform"));
    }
}
