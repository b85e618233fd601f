using SocPolicy.Language.Nodes;

namespace SocPolicy.Policies.Tests.Manifests.Terraform.Evaluation;

[TestFixture]
internal sealed class PolicyDocumentTests
{
    [Test]
    public void Document_ThatIsKnown_IsItsJson()
    {
        var resources = TerraformText.Read("""
            data "aws_iam_policy_document" "d" {
              statement {
                sid       = "One"
                actions   = ["s3:GetObject", "s3:PutObject"]
                resources = ["*"]
                principals {
                  type        = "AWS"
                  identifiers = ["arn:a", "arn:b"]
                }
                condition {
                  test     = "StringEquals"
                  variable = "aws:PrincipalOrgID"
                  values   = ["o-1"]
                }
              }
              statement {
                effect      = "Deny"
                not_actions = ["iam:*"]
                principals {
                  type        = "*"
                  identifiers = ["*"]
                }
              }
            }
            resource "aws_iam_policy" "p" { policy = data.aws_iam_policy_document.d.json }
            """);
        var policy = resources.Single(resource => resource.Type == "aws_iam_policy").At("policy")!;
        Assert.That(policy, Is.TypeOf<TextNode>());
        Assert.That(NodeText.Show(policy.Json), Is.EqualTo("""{Version: "2012-10-17", Statement: [{Sid: "One", Effect: "Allow", Action: ["s3:GetObject", "s3:PutObject"], Resource: "*", Principal: {AWS: ["arn:a", "arn:b"]}, Condition: {StringEquals: {aws:PrincipalOrgID: "o-1"}}}, {Effect: "Deny", NotAction: "iam:*", Principal: "*"}]}"""));
        Assert.That(resources.Single(resource => resource.Type == "data.aws_iam_policy_document").Body.Json, Is.Not.Null);
        Assert.That(((policy.Json as MapNode)!.Find("Statement") as ListNode)!.Items[1].Span.StartLine, Is.EqualTo(16));
    }

    [Test]
    public void Document_WithReferences_KeepsWhatIsKnown()
    {
        var resource = TerraformText.Read("""
            resource "aws_s3_bucket" "b" {}
            data "aws_iam_policy_document" "d" {
              statement {
                actions   = ["s3:*"]
                resources = ["${aws_s3_bucket.b.arn}/*"]
              }
            }
            resource "aws_iam_policy" "p" { policy = data.aws_iam_policy_document.d.json }
            """, "aws_iam_policy.p");
        Assert.That(NodeText.Show(resource.At("policy")!.Json), Is.EqualTo("""{Version: "2012-10-17", Statement: [{Effect: "Allow", Action: "s3:*", Resource: <present ".../*" aws_s3_bucket.b.arn is known only after apply>}]}"""));
        Assert.That(resource.At("policy").References(), Does.Contain("Part aws_s3_bucket.b.arn"));
    }

    [Test]
    public void Document_MergedFromOthers_HasTheirStatements()
    {
        var resource = TerraformText.Read("""
            variable "extra" {}
            data "aws_iam_policy_document" "base" {
              statement {
                sid     = "A"
                actions = ["a:1"]
              }
              statement {
                sid     = "B"
                actions = ["b:1"]
              }
            }
            data "aws_iam_policy_document" "d" {
              source_policy_documents   = [data.aws_iam_policy_document.base.json, jsonencode({ Statement = [{ Effect = "Deny", Action = "c:1" }] })]
              override_policy_documents = ["{\"Statement\":{\"Sid\":\"B\",\"Action\":\"b:2\"}}", var.extra]
            }
            """, "data.aws_iam_policy_document.d");
        Assert.That(NodeText.Show(resource.Body.Json), Is.EqualTo("""{Version: "2012-10-17", Statement: [{Sid: "A", Effect: "Allow", Action: "a:1"}, {Effect: "Deny", Action: "c:1"}, {Sid: "B", Action: "b:2"}, ... var.extra has no default]}"""));
    }

    [Test]
    public void Heredoc_WithHoles_IsReadAsJsonWithPositions()
    {
        var resource = TerraformText.Read("""
            resource "aws_s3_bucket" "b" {}
            resource "aws_iam_policy" "p" {
              policy = <<-EOF
                {
                  "Statement": [
                    { "Effect": "Allow", "Action": "*", "Resource": ["${aws_s3_bucket.b.arn}", "${aws_s3_bucket.b.arn}/*"], "Condition": ${jsonencode({ x = 1 })} }
                  ]
                }
              EOF
            }
            """, "aws_iam_policy.p");
        var json = resource.At("policy")!.Json;
        Assert.That(NodeText.Show(json), Is.EqualTo("""{Statement: [{Effect: "Allow", Action: "*", Resource: [<present "..." aws_s3_bucket.b.arn is known only after apply>, <present ".../*" aws_s3_bucket.b.arn is known only after apply>], Condition: {x: 1}}]}"""));
        var statement = (MapNode)((ListNode)((MapNode)json!).Find("Statement")!).Items[0];
        Assert.That(statement.Find("Action")!.Span.Text, Is.EqualTo("\"*\""));
        Assert.That(statement.Find("Action")!.Span.ToString(), Is.EqualTo("main.tf(6,40)"));
        Assert.That(((ListNode)statement.Find("Resource")!).Items[0].References(), Is.EqualTo("Part aws_s3_bucket.b.arn"));
    }

    [Test]
    public void JsonEncode_OfPartlyKnown_KeepsItsContent()
    {
        var resource = TerraformText.Read("""
            variable "account" {}
            resource "aws_iam_role" "r" {
              assume_role_policy = jsonencode({
                Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::${var.account}:root" } }]
              })
            }
            """, "aws_iam_role.r");
        Assert.That(resource.Show("assume_role_policy"), Is.EqualTo("<present \"...\" var.account has no default>"));
        Assert.That(NodeText.Show(resource.At("assume_role_policy")!.Json), Is.EqualTo("""{Statement: [{Effect: "Allow", Principal: {AWS: <present "arn:aws:iam::...:root" var.account has no default>}}]}"""));
    }
}
