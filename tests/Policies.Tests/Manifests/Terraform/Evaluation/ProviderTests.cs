using SocPolicy.Diagnostics;

namespace SocPolicy.Policies.Tests.Manifests.Terraform.Evaluation;

[TestFixture]
internal sealed class ProviderTests
{
    [Test]
    public void DefaultTags_AreBelowTheResourcesOwn()
    {
        var resources = TerraformText.Read("""
            variable "more" {}
            provider "aws" {
              default_tags {
                tags = { owner = "team", env = "prod" }
              }
            }
            provider "aws" {
              alias = "west"
            }
            resource "aws_s3_bucket" "own" { tags = { env = "test" } }
            resource "aws_s3_bucket" "none" {}
            resource "aws_s3_bucket" "unknown" { tags = var.more }
            resource "aws_s3_bucket" "west" { provider = aws.west }
            """);
        Assert.Multiple(() =>
        {
            Assert.That(Tags("own"), Is.EqualTo("""{owner: "team", env: "test"}"""));
            Assert.That(Tags("none"), Is.EqualTo("""{owner: "team", env: "prod"}"""));
            Assert.That(Tags("unknown"), Is.EqualTo("{owner: <present var.more has no default>, env: <present var.more has no default>, ... var.more has no default}"));
            Assert.That(Tags("west"), Is.EqualTo("missing"));
        });

        string Tags(string name) => resources.Single(resource => resource.Name == name).Show("tags_all");
    }

    [Test]
    public void DefaultTags_ComeFromTheCaller()
    {
        var diagnostics = new DiagnosticBag();
        var resources = TerraformText.Read(
            diagnostics,
            ("main.tf", """
                provider "aws" {
                  alias = "tagged"
                  default_tags { tags = { owner = "team" } }
                }
                module "m" {
                  source    = "./m"
                  providers = { aws = aws.tagged }
                }
                """),
            ("m/main.tf", "resource \"aws_s3_bucket\" \"b\" {}"));
        Assert.That(resources.Single(resource => resource.Type == "aws_s3_bucket").Show("tags_all"), Is.EqualTo("""{owner: "team"}"""));
    }

    [Test]
    public void ProviderVersion_IsTheLockedOneElseTheRequiredOne()
    {
        const string main = """
            terraform {
              required_providers {
                aws     = { source = "hashicorp/aws", version = "~> 5.0" }
                azurerm = { source = "hashicorp/azurerm", version = ">= 3.0" }
              }
            }
            resource "aws_s3_bucket" "a" {}
            resource "azurerm_storage_account" "b" {}
            resource "google_x" "c" {}
            """;
        const string locked = """
            provider "registry.terraform.io/hashicorp/aws" {
              version     = "5.31.0"
              constraints = "~> 5.0"
            }
            """;
        var resources = TerraformText.Read(new DiagnosticBag(), ("main.tf", main), (".terraform.lock.hcl", locked));
        Assert.That(resources.Skip(1).Select(resource => NodeText.Show(resource.ProviderVersion)), Is.EqualTo(new[] { "\"5.31.0\"", "\">= 3.0\"", "missing" }));
    }
}
