using SocPolicy.Diagnostics;

namespace SocPolicy.Policies.Tests.Manifests.Terraform.Evaluation;

[TestFixture]
internal sealed class ResourceTests
{
    [Test]
    public void Resource_WithBlocks_HasListsOfMaps()
    {
        var resource = TerraformText.Read("""
            resource "aws_s3_bucket" "logs" {
              bucket = "my-logs"
              versioning { enabled = true }
              rule {
                id = 1.20
              }
              rule {
                id = "2"
              }
            }
            """, "aws_s3_bucket.logs");
        Assert.Multiple(() =>
        {
            Assert.That(resource.Kind, Is.EqualTo("terraform"));
            Assert.That(resource.Type, Is.EqualTo("aws_s3_bucket"));
            Assert.That(resource.Name, Is.EqualTo("logs"));
            Assert.That(resource.Unit, Is.EqualTo(""));
            Assert.That(resource.Header.Text, Is.EqualTo("resource \"aws_s3_bucket\" \"logs\""));
            Assert.That(resource.Show(), Is.EqualTo("{bucket: \"my-logs\", versioning: [{enabled: true}], rule: [{id: 1.20}, {id: \"2\"}]}"));
            Assert.That(resource.At("rule", "1", "id")!.Span.ToString(), Is.EqualTo("main.tf(8,10)"));
        });
    }

    [Test]
    public void Variable_WithoutDefault_IsUnknownWithItsCause()
    {
        var resource = TerraformText.Read("""
            variable "name" {}
            variable "size" {
              type     = string
              nullable = false
            }
            variable "zone" { default = "a" }
            resource "x_y" "z" {
              a = var.name
              b = "pre-${var.name}-post"
              c = var.size
              d = var.zone
              e = var.nothing
            }
            """, "x_y.z");
        Assert.That(resource.Show(), Is.EqualTo("""{a: <var.name has no default>, b: <present "pre-...-post" var.name has no default>, c: <present "..." var.size has no default>, d: "a", e: <var.nothing is not declared>}"""));
    }

    [Test]
    public void Variables_OfFiles_LaterOnesWin()
    {
        var diagnostics = new DiagnosticBag();
        var resources = TerraformText.Read(
            diagnostics,
            ("main.tf", """
                variable "a" { default = 0 }
                variable "b" {}
                variable "c" { type = map(number) }
                variable "d" {}
                resource "x_y" "z" { v = [var.a, var.b, var.c, var.d] }
                """),
            ("terraform.tfvars", "a = 1\nb = 1\n"),
            ("terraform.tfvars.json", """{ "b": 2, "c": { "x": "5" } }"""),
            ("z.auto.tfvars", "d = \"z\""),
            ("y.auto.tfvars", "d = \"y\""));
        Assert.That(resources.Single(resource => resource.Type == "x_y").Show("v"), Is.EqualTo("""[1, 2, {x: 5}, "z"]"""));
        Assert.That(diagnostics.ToSortedList(), Is.Empty);
    }

    [Test]
    public void Variable_WithAnObjectType_TakesTheDefaultsOfOptionalAttributes()
    {
        var resource = TerraformText.Read("""
            variable "v" {
              type = object({ name = string, size = optional(number, 3), tags = optional(map(string)), on = optional(bool, true) })
              default = { name = 5, extra = 1, on = "false" }
            }
            resource "x_y" "z" { v = var.v }
            """, "x_y.z");
        Assert.That(resource.Show("v"), Is.EqualTo("""{name: "5", size: 3, tags: null, on: false}"""));
    }

    [Test]
    public void Variable_OfAnotherType_IsADiagnostic()
    {
        var diagnostics = new DiagnosticBag();
        TerraformText.Read(diagnostics, ("main.tf", """
            variable "n" {
              type    = number
              default = "many"
            }
            resource "x_y" "z" { n = var.n }
            """));
        Assert.That(diagnostics.ToSortedList().Single().ToString(), Is.EqualTo("main.tf(3,13): warning SOC4109: The value of \"n\" does not fit its type: a number is required, not a string. Correct the value or the type."));
    }

    [Test]
    public void Reference_ToAnAttribute_KeepsItsTarget()
    {
        var resource = TerraformText.Read("""
            resource "aws_s3_bucket" "b" { bucket = "known" }
            locals { arn = aws_s3_bucket.b.arn }
            resource "x_y" "z" {
              id    = aws_s3_bucket.b.id
              name  = aws_s3_bucket.b.bucket
              arn   = local.arn
              all   = "${local.arn}/*"
              list  = [local.arn]
              maybe = var.on ? local.arn : null
            }
            variable "on" {}
            """, "x_y.z");
        Assert.Multiple(() =>
        {
            Assert.That(resource.Show("id"), Is.EqualTo("<present aws_s3_bucket.b.id is known only after apply>"));
            Assert.That(resource.At("id").References(), Is.EqualTo("Whole aws_s3_bucket.b.id"));
            Assert.That(resource.Show("name"), Is.EqualTo("\"known\""));
            Assert.That(resource.At("name").References(), Is.EqualTo("Whole aws_s3_bucket.b.bucket"));
            Assert.That(resource.At("arn").References(), Is.EqualTo("Whole aws_s3_bucket.b.arn"));
            Assert.That(resource.Show("all"), Is.EqualTo("<present \".../*\" aws_s3_bucket.b.arn is known only after apply>"));
            Assert.That(resource.At("all").References(), Is.EqualTo("Part aws_s3_bucket.b.arn"));
            Assert.That(resource.At("list", "0").References(), Is.EqualTo("Whole aws_s3_bucket.b.arn"));
            Assert.That(resource.Show("maybe"), Is.EqualTo("<var.on has no default>"));
            Assert.That(resource.At("maybe").References(), Is.EqualTo("Possible aws_s3_bucket.b.arn"));
            Assert.That(resource.At("id")!.Span.Text, Is.EqualTo("aws_s3_bucket.b.id"));
        });
    }

    [Test]
    public void Count_ThatIsKnown_GivesInstances()
    {
        var resources = TerraformText.Read("""
            resource "a_b" "c" {
              count = 2
              name  = "n-${count.index}"
            }
            resource "a_d" "e" {
              one = a_b.c[1].id
              all = a_b.c[*].name
            }
            resource "a_f" "none" { count = 0 }
            """);
        Assert.That(resources.Skip(1).Select(resource => resource.Address), Is.EqualTo(new[] { "a_b.c[0]", "a_b.c[1]", "a_d.e" }));
        Assert.That(resources[2].Show("name"), Is.EqualTo("\"n-1\""));
        Assert.That(resources[3].At("one").References(), Is.EqualTo("Whole a_b.c[1].id"));
        Assert.That(resources[3].Show("all"), Is.EqualTo("[\"n-0\", \"n-1\"]"));
    }

    [Test]
    public void ForEach_ThatIsKnown_GivesInstances()
    {
        var resources = TerraformText.Read("""
            locals { buckets = { logs = { days = 1 }, data = { days = 2 } } }
            resource "a_b" "c" {
              for_each = local.buckets
              name     = each.key
              days     = each.value.days
            }
            resource "a_d" "e" {
              for_each = toset(["data", "logs"])
              target   = a_b.c[each.key].id
            }
            """);
        Assert.That(resources.Skip(1).Select(resource => resource.Address), Is.EqualTo(new[] { "a_b.c[\"data\"]", "a_b.c[\"logs\"]", "a_d.e[\"data\"]", "a_d.e[\"logs\"]" }));
        Assert.That(resources[1].Show(), Does.EndWith("name: \"data\", days: 2}"));
        Assert.That(resources[3].At("target").References(), Is.EqualTo("Whole a_b.c[\"data\"].id"));
    }

    [Test]
    public void ForEach_ThatIsUnknown_GivesOneSymbolicInstance()
    {
        var resources = TerraformText.Read("""
            variable "buckets" {}
            resource "a_b" "c" {
              for_each = var.buckets
              name     = each.key
            }
            resource "a_d" "e" {
              for_each = var.buckets
              target   = a_b.c[each.key].id
            }
            resource "a_f" "g" {
              for_each = a_b.c
              target   = each.value.id
            }
            resource "a_h" "i" { target = a_b.c["x"].id }
            """).Where(resource => resource.Type.StartsWith("a_", StringComparison.Ordinal)).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(resources.Select(resource => resource.Address), Is.EqualTo(new[] { "a_b.c", "a_d.e", "a_f.g", "a_h.i" }));
            Assert.That(resources.Select(resource => resource.SymbolicOver), Is.EqualTo(new[] { "var.buckets", "var.buckets", "var.buckets", null }));
            Assert.That(resources[0].Show("name"), Is.EqualTo("<present \"...\" var.buckets has no default>"));
            Assert.That(resources[1].At("target")!.References[0].PointsAt(resources[0]), Is.EqualTo(SocPolicy.Language.State.True));
            Assert.That(resources[2].At("target")!.References[0].PointsAt(resources[0]), Is.EqualTo(SocPolicy.Language.State.True));
            // One instance of many: a_b.c stands for all of them.
            Assert.That(resources[3].At("target").References(), Is.EqualTo("Whole a_b.c[\"x\"].id"));
            Assert.That(resources[3].At("target")!.References[0].PointsAt(resources[0]), Is.EqualTo(SocPolicy.Language.State.Unknown));
            Assert.That(resources[1].At("target")!.References[0].PointsAt(resources[3]), Is.EqualTo(SocPolicy.Language.State.False));
        });
    }

    [Test]
    public void Count_OnAnUnknownCondition_IsSymbolicOverIt()
    {
        var resources = TerraformText.Read("""
            variable "create" {}
            resource "a_b" "c" { count = var.create ? 1 : 0 }
            resource "a_d" "e" {
              count = var.create ? 1 : 0
              b     = a_b.c[0].id
              c     = one(a_b.c[*].id)
            }
            """).Where(resource => resource.IsSymbolic).ToList();
        Assert.That(resources.Select(resource => resource.SymbolicOver), Is.EqualTo(new[] { "var.create ? 1 : 0", "var.create ? 1 : 0" }));
        Assert.That(resources[0].Address, Is.EqualTo("a_b.c[0]"));
        Assert.That(resources[1].At("b")!.References[0].PointsAt(resources[0]), Is.EqualTo(SocPolicy.Language.State.True));
        Assert.That(resources[1].At("c").References(), Is.EqualTo("Possible a_b.c[0].id"));
    }

    [Test]
    public void DynamicBlocks_OverKnownValues_AreBlocks()
    {
        var resource = TerraformText.Read("""
            locals { ports = [22, 80] }
            resource "aws_security_group" "g" {
              ingress { from_port = 443 }
              dynamic "ingress" {
                for_each = local.ports
                iterator = port
                content {
                  from_port = port.value
                  index     = port.key
                  dynamic "inner" {
                    for_each = { a = port.value }
                    content { k = "${inner.key}${inner.value}" }
                  }
                }
              }
            }
            """, "aws_security_group.g");
        Assert.That(resource.Show("ingress"), Is.EqualTo("""[{from_port: 443}, {from_port: 22, index: 0, inner: [{k: "a22"}]}, {from_port: 80, index: 1, inner: [{k: "a80"}]}]"""));
    }

    [Test]
    public void DynamicBlocks_OverAnUnknown_LeaveTheListOpen()
    {
        var resource = TerraformText.Read("""
            variable "ports" {}
            resource "a_b" "g" {
              dynamic "ingress" {
                for_each = var.ports
                content { from_port = ingress.value }
              }
            }
            """, "a_b.g");
        Assert.That(resource.Show(), Is.EqualTo("{ingress: [... var.ports has no default]}"));
    }

    [Test]
    public void Merge_WithAnUnknown_KeepsWhatSurelyWins()
    {
        var resource = TerraformText.Read("""
            variable "tags" {}
            resource "a_b" "c" {
              first = merge(var.tags, { owner = "me" })
              last  = merge({ owner = "me" }, var.tags)
            }
            """, "a_b.c");
        Assert.That(resource.Show("first"), Is.EqualTo("{owner: \"me\", ... var.tags has no default}"));
        Assert.That(resource.Show("last"), Is.EqualTo("{owner: <present var.tags has no default>, ... var.tags has no default}"));
    }

    [Test]
    public void Cycle_OfLocals_IsADiagnosticWithItsPath()
    {
        var diagnostics = new DiagnosticBag();
        var resources = TerraformText.Read(diagnostics, ("main.tf", """
            locals {
              a = local.b
              b = "${local.a}!"
            }
            resource "x_y" "z" { v = local.a }
            """));
        Assert.That(diagnostics.ToSortedList().Single().ToString(), Is.EqualTo("main.tf(2,3): error SOC4103: local.a refers to itself: local.a -> local.b -> local.a. Break the cycle."));
        Assert.That(resources[1].Show("v"), Does.Contain("local.a refers to itself"));
    }

    [Test]
    public void Cycle_OfResourcesAndCounts_Ends()
    {
        var diagnostics = new DiagnosticBag();
        TerraformText.Read(diagnostics, ("main.tf", """
            resource "a_b" "c" { count = length(a_d.e) }
            resource "a_d" "e" { count = length(a_b.c) }
            resource "a_f" "g" { x = a_f.g.x }
            """));
        Assert.That(diagnostics.ToSortedList().Select(one => one.Id).Distinct(), Is.EqualTo(new[] { "SOC4103" }));
    }

    [Test]
    public void SyntaxError_LeavesTheRestOfTheFile()
    {
        var diagnostics = new DiagnosticBag();
        var resources = TerraformText.Read(diagnostics, ("main.tf", """
            resource "a_b" "broken" {
              x = [1, 2
              y = 3
            }
            resource "a_b" "fine" { x = 1 }
            """));
        Assert.That(diagnostics.ToSortedList().Single().ToString(), Is.EqualTo("main.tf(3,3): error SOC4101: a comma or ] is expected, not y. Close the bracket, or separate what is inside."));
        Assert.That(resources.Select(resource => resource.Address), Does.Contain("a_b.fine"));
    }

    [Test]
    public void Declaration_Twice_IsADiagnostic()
    {
        var diagnostics = new DiagnosticBag();
        TerraformText.Read(diagnostics, ("a.tf", "resource \"a_b\" \"c\" {}"), ("b.tf", "\nresource \"a_b\" \"c\" {}"));
        Assert.That(diagnostics.ToSortedList().Single().ToString(), Is.EqualTo("b.tf(2,1): error SOC4105: a_b.c is declared twice, first at a.tf(1,1). Remove or rename one of them."));
    }

    [Test]
    public void OverrideFile_ReplacesArguments()
    {
        var diagnostics = new DiagnosticBag();
        var resources = TerraformText.Read(diagnostics, ("main.tf", "resource \"a_b\" \"c\" {\n  x = 1\n  y = 2\n}"), ("main_override.tf", "resource \"a_b\" \"c\" {\n  y = 3\n}"));
        Assert.That(diagnostics.ToSortedList(), Is.Empty);
        Assert.That(resources[1].Show(), Is.EqualTo("{x: 1, y: 3}"));
    }

    [Test]
    public void MetaArguments_AreNames()
    {
        var resource = TerraformText.Read("""
            resource "a_b" "other" {}
            resource "a_b" "c" {
              provider   = aws.west
              depends_on = [a_b.other]
              lifecycle {
                ignore_changes  = [tags, size]
                prevent_destroy = true
              }
              provisioner "local-exec" { command = "echo ${self.id}" }
            }
            """, "a_b.c");
        Assert.That(resource.Show(), Is.EqualTo("""{provider: "aws.west", depends_on: ["a_b.other"], lifecycle: [{ignore_changes: ["tags", "size"], prevent_destroy: true}], provisioner: [{local-exec: [{command: <present "echo ..." self is known only after apply>}]}]}"""));
    }

    [Test]
    public void OtherBlocks_AreAccepted()
    {
        var resources = TerraformText.Read("""
            moved {
              from = a_b.old
              to   = a_b.new
            }
            import {
              to = a_b.new
              id = "x"
            }
            removed {
              from = a_b.gone
            }
            check "c" {
              assert {
                condition     = a_b.new.id != ""
                error_message = "no"
              }
            }
            resource "a_b" "new" {}
            output "o" { value = a_b.new.id }
            """);
        Assert.That(resources.Select(resource => resource.Address), Is.EqualTo(new[] { "root-module", "a_b.new", "output.o" }));
    }
}
