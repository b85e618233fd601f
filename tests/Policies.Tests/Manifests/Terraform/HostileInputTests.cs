using System.Globalization;
using System.Text;
using SocPolicy.Diagnostics;

namespace SocPolicy.Policies.Tests.Manifests.Terraform;

/// <summary>No input crashes, hangs or overflows the stack; what is too much is a diagnostic or an unknown.</summary>
[TestFixture]
internal sealed class HostileInputTests
{
    private const int Many = 20_000;

    private const string Seed = """
        terraform {
          required_version = ">= 1.5" # comment
        }
        variable "v" {
          type    = map(object({ a = optional(string, "x"), b = list(number) }))
          default = { k = { b = [1, 2] } }
        }
        locals {
          text = "a ${var.v["k"].a} %{ if true }b%{ else }c%{ endif } $${x}"
          list = [for k, v in var.v : { (k) = v.b[*] } if k != ""]
          doc  = <<-EOT
              indented ${upper("x")}
            %{ for x in [1, 2] ~}
            line ${x}
            %{ endfor ~}
          EOT
        }
        resource "aws_s3_bucket" "b" {
          for_each = var.v
          bucket   = each.key == "k" ? local.text : jsonencode({ a = local.list, b = -1.5e3 })
          dynamic "rule" {
            for_each = each.value.b
            content { days = rule.value * 2 }
          }
        }
        output "o" { value = try(aws_s3_bucket.b["k"].rule[0].days, merge({ a = 1 }, null)...) }
        """;

    private static IEnumerable<TestCaseData> Deep()
    {
        yield return new TestCaseData("x = " + new string('(', Many)).SetName("{m}(parentheses)");
        yield return new TestCaseData("x = " + new string('[', Many)).SetName("{m}(brackets)");
        yield return new TestCaseData("x = " + Repeat("{a=", Many)).SetName("{m}(objects)");
        yield return new TestCaseData("x = " + new string('-', Many) + "1").SetName("{m}(signs)");
        yield return new TestCaseData("x = " + new string('!', Many) + "true").SetName("{m}(nots)");
        yield return new TestCaseData("x = a" + Repeat(".a", Many)).SetName("{m}(attributes)");
        yield return new TestCaseData("x = a" + Repeat("[0]", Many)).SetName("{m}(indexes)");
        yield return new TestCaseData("x = a" + Repeat("[*]", Many)).SetName("{m}(splats)");
        yield return new TestCaseData("x = " + Repeat("f(", Many)).SetName("{m}(calls)");
        yield return new TestCaseData("x = " + Repeat("a ? b : ", Many) + "c").SetName("{m}(conditionals)");
        yield return new TestCaseData("x = " + Repeat("[for a in ", Many)).SetName("{m}(loops)");
        yield return new TestCaseData("x = " + Repeat("\"${", Many)).SetName("{m}(templates)");
        yield return new TestCaseData("x = \"" + Repeat("%{ if true }", Many) + "\"").SetName("{m}(directives)");
        yield return new TestCaseData(Repeat("a {\n", Many)).SetName("{m}(blocks)");
        yield return new TestCaseData("a " + Repeat("\"l\" ", Many) + "{}").SetName("{m}(labels)");
    }

    [TestCaseSource(nameof(Deep))]
    public void Nesting_WithoutEnd_IsADiagnostic(string content)
    {
        var diagnostics = new DiagnosticBag();
        TerraformText.Read(diagnostics, ("main.tf", content));
        Assert.That(diagnostics.ToSortedList().Select(one => one.Id).Distinct(), Is.SubsetOf(new[] { "SOC4101", "SOC4102" }));
    }

    [Test]
    public void Json_WithoutEnd_IsADiagnostic()
    {
        var diagnostics = new DiagnosticBag();
        TerraformText.Read(diagnostics, ("main.tf.json", new string('[', Many)));
        Assert.That(diagnostics.ToSortedList().Single().ToString(), Is.EqualTo("main.tf.json(1,201): error SOC4107: The JSON text nests more than 200 deep. Flatten it."));
    }

    [Test]
    public void Operators_ByTheThousand_AreEvaluated()
    {
        var resource = TerraformText.Read("output \"o\" {\n  value = 1" + Repeat(" + 1", Many) + "\n}", "output.o");
        Assert.That(resource.Show("value"), Is.EqualTo("20001"));
    }

    [Test]
    public void Locals_InALongChain_AreUnknownBeyondTheLimit()
    {
        var content = new StringBuilder("locals {\n  l0 = 1\n");
        for (var i = 1; i < Many; i++) content.Append(CultureInfo.InvariantCulture, $"  l{i} = local.l{i - 1} + 1\n");
        var resource = TerraformText.Read(content.Append(CultureInfo.InvariantCulture, $"}}\noutput \"o\" {{ value = local.l{Many - 1} }}").ToString(), "output.o");
        Assert.That(resource.Show("value"), Is.EqualTo("<present it hangs on more than 600 other expressions>"));
    }

    [TestCase("[local.l{0}, local.l{0}]")]
    [TestCase("\"${{local.l{0}}}${{local.l{0}}}\"")]
    [TestCase("concat(local.l{0}, local.l{0})")]
    [TestCase("jsonencode([local.l{0}, local.l{0}])")]
    [TestCase("jsonencode([var.u, local.l{0}, local.l{0}])")]
    [TestCase("[local.l{0}]")]
    [TestCase("format(\"%s%s\", local.l{0}, local.l{0})")]
    [TestCase("local.l{0} * local.l{0}")]
    public void Values_ThatGrowWithoutEnd_BecomeUnknown(string grow)
    {
        var content = new StringBuilder("variable \"u\" {}\nlocals {\n  l0 = ").Append(grow.StartsWith("concat", StringComparison.Ordinal) ? "[1, 2]" : "12345678").Append('\n');
        for (var i = 1; i < 500; i++) content.Append(CultureInfo.InvariantCulture, $"  l{i} = {string.Format(CultureInfo.InvariantCulture, grow, i - 1)}\n");
        content.Append("}\n");
        for (var i = 0; i < 500; i += 10) content.Append(CultureInfo.InvariantCulture, $"output \"o{i}\" {{ value = local.l{i} }}\n");
        var resources = TerraformText.Read(content.ToString());
        Assert.That(resources[^1].Show("value"), Does.Match("too large|too long|deep|hangs on|var.u"));
    }

    [Test, CancelAfter(60_000)]
    public void Loops_OverLoops_AreStopped()
    {
        var diagnostics = new DiagnosticBag();
        TerraformText.Read(diagnostics, ("main.tf", "output \"o\" { value = length([for a in range(1024) : length([for b in range(1024) : length([for c in range(1024) : a + b + c])])]) }"));
        Assert.That(diagnostics.ToSortedList().Single().Id, Is.EqualTo("SOC4112"));
    }

    [Test]
    public void Instances_ByTheMillion_AreStopped()
    {
        var diagnostics = new DiagnosticBag();
        var resources = TerraformText.Read(
            diagnostics,
            ("main.tf", "module \"m\" {\n  source = \"./m\"\n  count  = 1000\n}\nresource \"a_b\" \"c\" { count = 1e9 }"),
            ("m/main.tf", "module \"n\" {\n  source = \"../n\"\n  count  = 1000\n}"),
            ("n/main.tf", "resource \"x_y\" \"z\" { count = 1000 }"));
        Assert.That(diagnostics.ToSortedList().Select(one => one.Id), Is.EquivalentTo(new[] { "SOC4108", "SOC4110" }));
        Assert.That(resources, Has.Count.LessThanOrEqualTo(20_000));
    }

    [Test, CancelAfter(120_000)]
    public void Mutations_OfAConfiguration_NeitherCrashNorHang([Range(1, 20)] int seed)
    {
        var random = new Random(seed);
        string[] pieces = ["${", "}", "\"", "<<EOT\n", "<<-X\n", "\n", "[", "]", "{", "(", ")", "for ", "in ", "...", "=>", "?", ":", "%{ if ", "%{ endfor }", "*", ".", ",", "\\", "\u0000", "\ud800", "é", "/*", "*/", "#", "null", "each.key", "local.list", "var.v", "=", "-", "1e999"];
        for (var round = 0; round < 100; round++)
        {
            var text = new StringBuilder(Seed);
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                var at = random.Next(text.Length);
                switch (random.Next(4))
                {
                    case 0:
                        text.Remove(at, Math.Min(random.Next(1, 12), text.Length - at));
                        break;
                    case 1:
                        text.Insert(at, pieces[random.Next(pieces.Length)]);
                        break;
                    case 2:
                        text.Insert(at, Seed.AsSpan(random.Next(Seed.Length - 40), 40));
                        break;
                    default:
                        text[at] = text[random.Next(text.Length)];
                        break;
                }
            }

            Assert.That(() => TerraformText.Read(new DiagnosticBag(), ("main.tf", text.ToString()), ("t.tf.json", "{\"x\":" + text)), Throws.Nothing, text.ToString());
        }
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
