using System.Diagnostics;
using SocPolicy.Language;

namespace SocPolicy.Policies.Tests.Language;

/// <summary>Joins: the resources that refer to a resource.</summary>
[TestFixture]
internal sealed class JoinTests
{
    private const string Versioning = "aws_s3_bucket_versioning";

    [Test]
    public void Linked_ByReferenceAndByName()
    {
        var run = Run.OfTerraform("""
            resource "aws_s3_bucket" "a" { bucket = "acme-a" }
            resource "aws_s3_bucket" "b" {}
            resource "aws_s3_bucket" "c" {}
            resource "aws_s3_bucket_versioning" "byReference" { bucket = aws_s3_bucket.a.id }
            resource "aws_s3_bucket_versioning" "byName" { bucket = "acme-a" }
            resource "aws_s3_bucket_versioning" "elsewhere" { bucket = "foreign" }
            resource "aws_s3_bucket_versioning" "ofB" { bucket = aws_s3_bucket.b.bucket }
            resource "aws_s3_bucket_versioning" "nothing" {}
            """);
        Linked(run, "aws_s3_bucket.a", $"{Versioning}.byReference {Versioning}.byName");
        Linked(run, "aws_s3_bucket.b", $"{Versioning}.ofB");
        Linked(run, "aws_s3_bucket.c", "");
    }

    [Test]
    public void Linked_WithUnknownTargets_AreMaybes()
    {
        var run = Run.OfTerraform("""
            variable "name" {}
            variable "on" {}
            resource "aws_s3_bucket" "a" { bucket = "acme-a" }
            resource "aws_s3_bucket" "b" { bucket = var.name }
            resource "aws_s3_bucket_versioning" "unknown" { bucket = var.name }
            resource "aws_s3_bucket_versioning" "either" { bucket = var.on ? aws_s3_bucket.a.id : "x" }
            resource "aws_s3_bucket_versioning" "excluded" { bucket = "corp-${var.name}" }
            resource "aws_s3_bucket_versioning" "literal" { bucket = "acme-b" }
            """);
        Linked(run, "aws_s3_bucket.a", $"{Versioning}.unknown? {Versioning}.either?");
        Linked(run, "aws_s3_bucket.b", $"{Versioning}.unknown? {Versioning}.either? {Versioning}.excluded? {Versioning}.literal?");
    }

    [Test]
    public void Linked_ByKnownInstances_KeepsThemApart()
    {
        var run = Run.OfTerraform("""
            resource "aws_s3_bucket" "b" {
              for_each = toset(["x", "y", "a[0]"])
              bucket   = "acme-${each.key}"
            }
            resource "aws_s3_bucket_versioning" "some" {
              for_each = toset(["x", "a[0]"])
              bucket   = aws_s3_bucket.b[each.key].id
            }
            resource "aws_s3_bucket_versioning" "each" {
              for_each = aws_s3_bucket.b
              bucket   = each.value.bucket
            }
            resource "aws_s3_bucket_versioning" "any" { bucket = aws_s3_bucket.b[var.which].id }
            variable "which" {}
            """);
        Linked(run, "aws_s3_bucket.b[\"x\"]", $"{Versioning}.some[\"x\"] {Versioning}.each[\"x\"] {Versioning}.any?");
        Linked(run, "aws_s3_bucket.b[\"y\"]", $"{Versioning}.each[\"y\"] {Versioning}.any?");
        Linked(run, "aws_s3_bucket.b[\"a[0]\"]", $"{Versioning}.some[\"a[0]\"] {Versioning}.each[\"a[0]\"] {Versioning}.any?");
    }

    [Test]
    public void Linked_OverAnUnknownCollection_IsCertainForTheSameKey()
    {
        var run = Run.OfTerraform("""
            variable "buckets" {}
            variable "others" {}
            variable "which" {}
            resource "aws_s3_bucket" "b" {
              for_each = var.buckets
              bucket   = each.key
            }
            resource "aws_s3_bucket_versioning" "same" {
              for_each = var.buckets
              bucket   = aws_s3_bucket.b[each.key].id
            }
            resource "aws_s3_bucket_versioning" "over" {
              for_each = aws_s3_bucket.b
              bucket   = each.value.id
            }
            resource "aws_s3_bucket_versioning" "others" {
              for_each = var.others
              bucket   = aws_s3_bucket.b[each.key].id
            }
            resource "aws_s3_bucket_versioning" "fixed" { bucket = aws_s3_bucket.b["x"].id }
            resource "aws_s3_bucket_versioning" "any" { bucket = aws_s3_bucket.b[var.which].id }
            """);
        Linked(run, "aws_s3_bucket.b", $"{Versioning}.same {Versioning}.over {Versioning}.others? {Versioning}.fixed? {Versioning}.any?");
    }

    [Test]
    public void Linked_OnTheSameCondition_IsCertain()
    {
        var run = Run.OfTerraform("""
            variable "create" {}
            variable "version" {}
            variable "n" {}
            resource "aws_s3_bucket" "b" { count = var.create ? 1 : 0 }
            resource "aws_s3_bucket_versioning" "same" {
              count  = var.create ? 1 : 0
              bucket = aws_s3_bucket.b[0].id
            }
            resource "aws_s3_bucket_versioning" "other" {
              count  = var.version ? 1 : 0
              bucket = aws_s3_bucket.b[0].id
            }
            resource "aws_s3_bucket_versioning" "plain" { bucket = aws_s3_bucket.b[0].id }
            resource "aws_s3_bucket" "many" { count = var.n }
            resource "aws_s3_bucket_versioning" "each" {
              count  = var.n
              bucket = aws_s3_bucket.many[count.index].id
            }
            resource "aws_s3_bucket_versioning" "first" {
              count  = var.n
              bucket = aws_s3_bucket.many[0].id
            }
            """);
        Linked(run, "aws_s3_bucket.b[0]", $"{Versioning}.same[0] {Versioning}.other[0]? {Versioning}.plain");
        Linked(run, "aws_s3_bucket.many", $"{Versioning}.each {Versioning}.first?");
    }

    [Test]
    public void Linked_ThroughModules()
    {
        var run = Run.OfTerraform(
            ("main.tf", """
                variable "n" {}
                module "bucket" { source = "./bucket" }
                module "many" {
                  source = "./bucket"
                  count  = var.n
                }
                module "version" {
                  source = "./version"
                  bucket = module.bucket.id
                }
                resource "aws_s3_bucket_versioning" "first" { bucket = module.many[0].id }
                """),
            ("bucket/main.tf", """
                resource "aws_s3_bucket" "this" {}
                resource "aws_s3_bucket_versioning" "inner" { bucket = aws_s3_bucket.this.id }
                output "id" { value = aws_s3_bucket.this.id }
                """),
            ("version/main.tf", """
                variable "bucket" {}
                locals { bucket = var.bucket }
                resource "aws_s3_bucket_versioning" "this" { bucket = local.bucket }
                """));
        Linked(run, "module.bucket.aws_s3_bucket.this", $"module.bucket.{Versioning}.inner module.version.{Versioning}.this");
        Linked(run, "module.many.aws_s3_bucket.this", $"{Versioning}.first? module.many.{Versioning}.inner");
    }

    [Test]
    public void Linked_IsOpen_OnlyWhereAnUnreadModuleIsGivenTheResource()
    {
        var run = Run.OfTerraform("""
            variable "name" {}
            resource "aws_s3_bucket" "given" {}
            resource "aws_s3_bucket" "named" { bucket = "acme-named" }
            resource "aws_s3_bucket" "longer" { bucket = "acme" }
            resource "aws_s3_bucket" "nested" {}
            resource "aws_s3_bucket" "alone" { bucket = "acme-alone" }
            module "far" {
              source = "acme/guard/aws"
              bucket = aws_s3_bucket.given.id
              arn    = "arn:aws:s3:::acme-named/*"
              name   = var.name
              list   = [{ a = "${aws_s3_bucket.nested.id}/x" }]
            }
            """);
        foreach (var (bucket, isOpen) in new[] { ("given", true), ("named", true), ("nested", true), ("longer", false), ("alone", false) })
            Linked(run, $"aws_s3_bucket.{bucket}", isOpen ? $"... module.far was not read, and is given aws_s3_bucket.{bucket}" : "");
    }

    [Test]
    public void Linked_AtAPath_FansOutAtLists()
    {
        var run = Run.OfTerraform("""
            resource "aws_s3_bucket" "b" {}
            resource "aws_x" "one" {
              rule { target = [{ bucket = "else" }] }
              rule { target = [{ bucket = "other" }, { bucket = aws_s3_bucket.b.id }] }
            }
            resource "aws_x" "open" {
              dynamic "rule" {
                for_each = var.rules
                content { target = { bucket = "else" } }
              }
            }
            variable "rules" {}
            """);
        var set = run["aws_s3_bucket.b"].Linked("aws_x", "rule", "target", "bucket");
        Assert.That(Run.Show(set), Is.EqualTo("aws_x.one aws_x.open?"));
    }

    [Test]
    public void Linked_KnowsOtherUnitsOnlyByNothing()
    {
        var run = Run.OfTerraform(
            ("a/main.tf", "resource \"aws_s3_bucket\" \"b\" { bucket = \"acme\" }"),
            ("b/main.tf", "resource \"aws_s3_bucket_versioning\" \"v\" { bucket = \"acme\" }"));
        Linked(run, "aws_s3_bucket.b", "");
    }

    [Test]
    public void Linked_ThatFindsNothing_SaysSoAtTheResource()
    {
        var run = Run.OfTerraform("""
            resource "aws_s3_bucket" "data" {}
            resource "aws_s3_bucket" "weak" {}
            resource "aws_s3_bucket_versioning" "weak" {
              bucket = aws_s3_bucket.weak.id
              versioning_configuration { status = "Suspended" }
            }
            """);
        var reason = run.Traced("aws_s3_bucket.data").Linked(Versioning, "bucket").Any(IsOn).Reason!;
        Assert.That(reason.Sentence(), Is.EqualTo("no aws_s3_bucket_versioning has bucket = aws_s3_bucket.data"));
        Assert.That(reason.Span, Is.EqualTo(run["aws_s3_bucket.data"].Header));
        var (weak, wanted) = run.Traced("aws_s3_bucket.weak").Linked(Versioning, "bucket").Any(IsOn).Reason!.Decisive();
        Assert.That(weak.Sentence(wanted), Is.EqualTo("versioning_configuration.status is \"Suspended\", expected \"Enabled\""));
        Assert.That(weak.Span.StartLine, Is.EqualTo(5));
        var filtered = run.Traced("aws_s3_bucket.weak").Linked(Versioning, "bucket").Where(IsOn).Any().Reason!;
        Assert.That(filtered.Sentence(), Is.EqualTo("of 1 resources none fits"));

        static Truth IsOn(Resource resource) => resource["versioning_configuration", "status"] == "Enabled";
    }

    [Test]
    public void Linked_Negated_PointsAtWhatIsThere()
    {
        var run = Run.OfTerraform("""
            resource "aws_s3_bucket" "b" {}
            resource "aws_s3_bucket_website_configuration" "w" { bucket = aws_s3_bucket.b.id }
            """);
        var none = run.Traced("aws_s3_bucket.b").Linked("aws_s3_bucket_website_configuration", "bucket").None();
        Assert.That(none.State, Is.EqualTo(State.False));
        Assert.That((!run["aws_s3_bucket.b"].Linked("aws_s3_bucket_website_configuration", "bucket").Any()).State, Is.EqualTo(State.False));
        Assert.That(run["aws_s3_bucket.b"].Linked("aws_s3_bucket_acl", "bucket").None().State, Is.EqualTo(State.True));
    }

    [Test]
    public void Linked_WithoutARun_IsOpen() => Assert.Multiple(() =>
    {
        var alone = new Resource(Make.Description(Array.Empty<(string, object)>()));
        Assert.That(alone.Linked("x", "y").Any().State, Is.EqualTo(State.Unknown));
        Assert.That(alone.Parent.Linked("x", "y").Any().State, Is.EqualTo(State.False));
    });

    [Test]
    public void Joins_TakeTimeInStepWithTheirResources()
    {
        var small = Time(500);
        var large = Time(8000);
        TestContext.Out.WriteLine($"500: {small.TotalMilliseconds:0} ms, 8000: {large.TotalMilliseconds:0} ms");
        // Sixteen times as many: a search for each would take 256 times as long.
        Assert.That(large, Is.LessThan((small * 100) + TimeSpan.FromMilliseconds(200)));
    }

    private static TimeSpan Time(int count)
    {
        var run = new Run([
            .. Enumerable.Range(0, count).Select(i => Run.Of($"bucket.b{i}") with
            {
                Identities = [Run.Text($"acme-{i}"), Make.Partly("arn:aws:x:", $":acme-{i}").Node!],
            }),
            .. Enumerable.Range(0, count).Select(i => Run.Of($"version.v{i}", null, new (string, object)[] { ("bucket", $"acme-{i}") })),
        ]);
        var buckets = run.All("bucket.b0").Of("bucket");
        var watch = Stopwatch.StartNew();
        Assert.That(buckets.All(bucket => bucket.Linked("version", "bucket").Count() == 1 && bucket.Linked("version", "bucket").All(one => one["bucket"].Target("bucket").Count() == 1)).State, Is.EqualTo(State.True));
        return watch.Elapsed;
    }

    private static void Linked(Run run, string bucket, string expected)
    {
        Assert.That(Run.Show(run[bucket].Linked(Versioning, "bucket")), Is.EqualTo(expected), bucket);
        Assert.That(Run.Show(run.Traced(bucket).Linked(Versioning, "bucket")), Is.EqualTo(expected), $"{bucket}, traced");
    }
}
