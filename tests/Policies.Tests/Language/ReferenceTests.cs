using SocPolicy.Language;

namespace SocPolicy.Policies.Tests.Language;

/// <summary>What refers to a resource, and what does not.</summary>
[TestFixture]
internal sealed class ReferenceTests
{
    private const State No = State.False;
    private const State Yes = State.True;
    private const State Unknown = State.Unknown;

    private static readonly Run Buckets = Run.OfTerraform(
        ("main.tf", """
            variable "name" {}
            variable "create" {}
            variable "stage" { default = "prod" }
            locals { arn = aws_s3_bucket.b.arn }

            resource "aws_s3_bucket" "b" { bucket = "acme-data" }
            resource "aws_s3_bucket" "other" { bucket = "acme-logs" }
            resource "aws_s3_bucket" "generated" { bucket_prefix = "acme-" }
            resource "aws_s3_bucket" "variable" { bucket = var.name }
            resource "aws_s3_bucket" "partly" { bucket = "acme-${var.name}" }
            resource "aws_s3_bucket" "staged" { bucket = "acme-${var.stage}" }
            resource "aws_s3_bucket" "one" { count = var.create ? 1 : 0 }
            resource "aws_kms_key" "k" {}
            resource "aws_sns_topic" "t" { name = "alarms" }
            data "aws_s3_bucket" "same" { bucket = aws_s3_bucket.b.bucket }
            data "aws_s3_bucket" "named" { bucket = "acme-data" }
            data "aws_s3_bucket" "elsewhere" { bucket = "foreign" }
            data "aws_s3_bucket" "some" { bucket = var.name }
            data "aws_kms_key" "looked" {}
            resource "aws_s3_bucket_versioning" "v" { bucket = aws_s3_bucket.b.id }
            module "m" {
              source = "./m"
              bucket = aws_s3_bucket.b.bucket
              target = aws_s3_bucket.b.id
            }

            resource "x_y" "z" {
              id        = aws_s3_bucket.b.id
              domain    = aws_s3_bucket.b.bucket_regional_domain_name
              local     = local.arn
              chained   = aws_s3_bucket_versioning.v.bucket
              computed  = aws_s3_bucket_versioning.v.id
              literal   = "acme-data"
              arn       = "arn:aws:s3:::acme-data"
              china     = "arn:aws-cn:s3:::acme-data"
              staged    = "acme-prod"
              foreign   = "somebody-elses"
              all_in    = "arn:aws:s3:::acme-data/*"
              url       = "https://acme-data.s3.amazonaws.com/"
              longer    = "acme-data-archive"
              template  = "${aws_s3_bucket.b.id}/*"
              both      = "${aws_s3_bucket.b.id}-${var.name}"
              wrapped   = "${aws_s3_bucket.b.id}"
              prefixed  = "acme-${var.name}"
              excluded  = "corp-${var.name}"
              unknown   = var.name
              maybe     = var.create ? aws_s3_bucket.b.id : var.name
              either    = var.create ? aws_s3_bucket.b.id : aws_s3_bucket.other.id
              one       = aws_s3_bucket.one[0].id
              other     = aws_s3_bucket.other.id
              document  = jsonencode({ Resource = [aws_s3_bucket.b.arn, "x"] })
              foreignD  = jsonencode({ Resource = [aws_s3_bucket.other.arn, "x"] })
              vagueD    = jsonencode({ Resource = [aws_s3_bucket.other.arn, var.name] })
              literalD  = jsonencode({ Resource = "arn:aws:s3:::acme-data/logs/*" })
              dataSame  = data.aws_s3_bucket.same.id
              dataNamed = data.aws_s3_bucket.named.id
              dataElse  = data.aws_s3_bucket.elsewhere.id
              dataSome  = data.aws_s3_bucket.some.id
              dataKey   = data.aws_kms_key.looked.arn
              key       = aws_kms_key.k.arn
              keyText   = "arn:aws:kms:eu-west-1:123456789012:key/1"
              topic     = "arn:aws:sns:eu-west-1:123456789012:alarms"
              topicElse = "arn:aws:sns:eu-west-1:123456789012:calls"
              output    = module.m.out
              number    = 5
              none      = null
              list      = [aws_s3_bucket.b.id]
              whole     = aws_s3_bucket.b
            }
            """),
        ("m/main.tf", """
            variable "bucket" {}
            variable "target" {}
            output "out" { value = var.target }
            resource "x_y" "inner" {
              name = var.bucket
              id   = var.target
            }
            """));

    [TestCase("id", "b", Yes, Yes)]
    [TestCase("id", "other", No, No)]
    [TestCase("id", "generated", No, No)]
    [TestCase("domain", "b", Yes, Yes)]
    [TestCase("local", "b", Yes, Yes)]
    [TestCase("chained", "b", Yes, Yes)]
    [TestCase("chained", "other", No, No)]
    [TestCase("computed", "b", Unknown, Unknown)]
    [TestCase("literal", "b", Yes, Yes)]
    [TestCase("literal", "other", No, No)]
    [TestCase("literal", "generated", No, No)]
    [TestCase("literal", "variable", Unknown, Unknown)]
    [TestCase("literal", "partly", Unknown, Unknown)]
    [TestCase("foreign", "partly", No, No)]
    [TestCase("foreign", "variable", Unknown, Unknown)]
    [TestCase("arn", "b", Yes, Yes)]
    [TestCase("china", "b", Yes, Yes)]
    [TestCase("staged", "staged", Yes, Yes)]
    [TestCase("all_in", "b", No, Yes)]
    [TestCase("url", "b", No, Yes)]
    [TestCase("longer", "b", No, No)]
    [TestCase("template", "b", No, Yes)]
    [TestCase("template", "other", No, No)]
    [TestCase("both", "b", No, Yes)]
    [TestCase("both", "variable", Unknown, Unknown)]
    [TestCase("wrapped", "b", Yes, Yes)]
    [TestCase("prefixed", "b", Unknown, Unknown)]
    [TestCase("excluded", "b", No, Unknown)]
    [TestCase("excluded", "generated", Unknown, Unknown)]
    [TestCase("unknown", "b", Unknown, Unknown)]
    [TestCase("unknown", "generated", Unknown, Unknown)]
    [TestCase("maybe", "b", Unknown, Unknown)]
    [TestCase("maybe", "other", Unknown, Unknown)]
    [TestCase("either", "b", Unknown, Unknown)]
    [TestCase("one", "one[0]", Yes, Yes)]
    [TestCase("one", "b", No, No)]
    [TestCase("document", "b", No, Yes)]
    [TestCase("document", "other", Unknown, No)]
    [TestCase("foreignD", "b", Unknown, No)]
    [TestCase("vagueD", "b", Unknown, Unknown)]
    [TestCase("literalD", "b", No, Yes)]
    [TestCase("dataSame", "b", Yes, Yes)]
    [TestCase("dataSame", "other", No, No)]
    [TestCase("dataNamed", "b", Yes, Yes)]
    [TestCase("dataElse", "b", No, No)]
    [TestCase("dataElse", "generated", No, No)]
    [TestCase("dataSome", "b", Unknown, Unknown)]
    [TestCase("output", "b", Yes, Yes)]
    [TestCase("number", "b", No, No)]
    [TestCase("none", "b", No, No)]
    [TestCase("gone", "b", No, No)]
    [TestCase("list", "b", No, No)]
    [TestCase("whole", "b", Yes, Yes)]
    public void Value_OfABucket(string attribute, string bucket, State refers, State mentions) => Refers(attribute, $"aws_s3_bucket.{bucket}", refers, mentions);

    [TestCase("key", "aws_kms_key.k", Yes, Yes)]
    [TestCase("keyText", "aws_kms_key.k", No, No)]
    [TestCase("dataKey", "aws_kms_key.k", Unknown, Unknown)]
    [TestCase("topic", "aws_sns_topic.t", Unknown, Unknown)]
    [TestCase("topicElse", "aws_sns_topic.t", No, No)]
    public void Value_OfAnother(string attribute, string address, State refers, State mentions) => Refers(attribute, address, refers, mentions);

    [Test]
    public void Value_ThatComesThroughAModule() => Assert.Multiple(() =>
    {
        var inner = Buckets["module.m.x_y.inner"];
        Assert.That(inner["name"].RefersTo(Buckets["aws_s3_bucket.b"]).State, Is.EqualTo(Yes));
        Assert.That(inner["id"].RefersTo(Buckets["aws_s3_bucket.b"]).State, Is.EqualTo(Yes));
        Assert.That(inner["id"].RefersTo(Buckets["aws_s3_bucket.other"]).State, Is.EqualTo(No));
    });

    [TestCase("id", "aws_s3_bucket", "aws_s3_bucket.b")]
    [TestCase("literal", "aws_s3_bucket", "aws_s3_bucket.b aws_s3_bucket.variable? aws_s3_bucket.partly?")]
    [TestCase("foreign", "aws_s3_bucket", "aws_s3_bucket.variable?")]
    [TestCase("unknown", "aws_s3_bucket", "... var.name has no default")]
    [TestCase("either", "aws_s3_bucket", "aws_s3_bucket.b? aws_s3_bucket.other? ... var.create has no default")]
    [TestCase("dataSame", "aws_s3_bucket", "aws_s3_bucket.b")]
    [TestCase("dataElse", "aws_s3_bucket", "aws_s3_bucket.variable?")]
    [TestCase("dataSome", "aws_s3_bucket", "... var.name has no default")]
    [TestCase("one", "aws_s3_bucket", "aws_s3_bucket.one[0]?")]
    [TestCase("list", "aws_s3_bucket", "aws_s3_bucket.b")]
    [TestCase("id", "aws_kms_key", "... aws_s3_bucket.b.id is known only after apply")]
    [TestCase("literal", "aws_kms_key", "")]
    [TestCase("none", "aws_s3_bucket", "")]
    [TestCase("gone", "aws_s3_bucket", "")]
    [TestCase("id", "terraform/aws_s3_*", "aws_s3_bucket.b")]
    public void Target_IsWhatAValueRefersTo(string attribute, string type, string expected)
    {
        Assert.That(Run.Show(Buckets["x_y.z"][attribute].Target(type)), Is.EqualTo(expected));
        Assert.That(Run.Show(Buckets.Traced("x_y.z")[attribute].Target(type)), Is.EqualTo(Run.Show(Buckets["x_y.z"][attribute].Target(type))));
    }

    [Test]
    public void Target_OfWhatNoManifestHolds_IsOpen() =>
        Assert.That(((Value)"acme-data").Target("aws_s3_bucket").OpenBecause, Is.EqualTo("the value is of no manifest"));

    [Test]
    public void Target_ThatIsNot_SaysSo() =>
        Assert.That(Buckets.Traced("x_y.z")["literal"].Target("aws_kms_key").Any().Reason!.Sentence(), Is.EqualTo("literal refers to no aws_kms_key"));

    [Test]
    public void Equality_OfTheSameReference_IsTrue() => Assert.Multiple(() =>
    {
        var resource = Buckets["x_y.z"];
        Assert.That((resource["id"] == resource["wrapped"]).State, Is.EqualTo(Yes));
        Assert.That((resource["id"] == resource["other"]).State, Is.EqualTo(Unknown));
        Assert.That((resource["id"] == resource["local"]).State, Is.EqualTo(Unknown));
        Assert.That((resource["unknown"] == Buckets["aws_s3_bucket.variable"]["bucket"]).State, Is.EqualTo(Unknown));
    });

    [Test]
    public void RefersTo_SaysWhatItFound() => Assert.Multiple(() =>
    {
        var traced = Buckets.Traced("x_y.z");
        var bucket = Buckets["aws_s3_bucket.b"];
        Assert.That(traced["foreign"].RefersTo(bucket).Reason!.Sentence(), Is.EqualTo("foreign is \"somebody-elses\", expected a reference to aws_s3_bucket.b"));
        Assert.That(traced["other"].RefersTo(bucket).Reason!.Sentence(), Is.EqualTo("other is aws_s3_bucket.other.id, expected a reference to aws_s3_bucket.b"));
        Assert.That(traced["unknown"].RefersTo(bucket).Reason!.Sentence(), Is.EqualTo("unknown is unknown: var.name has no default"));
        Assert.That((!traced["id"].RefersTo(bucket)).Reason!.Sentence(), Is.EqualTo("id is aws_s3_bucket.b.id, expected no reference to aws_s3_bucket.b"));
        Assert.That(traced["longer"].Mentions(bucket).Reason!.Sentence(), Is.EqualTo("longer is \"acme-data-archive\", expected a mention of aws_s3_bucket.b"));
        Assert.That(traced["id"].RefersTo(bucket.Parent).State, Is.EqualTo(No));
    });

    private static void Refers(string attribute, string address, State refers, State mentions)
    {
        var value = Buckets["x_y.z"][attribute];
        Assert.That(value.RefersTo(Buckets[address]).State, Is.EqualTo(refers), "RefersTo");
        Assert.That(value.Mentions(Buckets[address]).State, Is.EqualTo(mentions), "Mentions");
    }
}
