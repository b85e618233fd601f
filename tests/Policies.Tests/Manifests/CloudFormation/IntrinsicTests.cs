using SocPolicy.Language.Nodes;

namespace SocPolicy.Policies.Tests.Manifests.CloudFormation;

public sealed class IntrinsicTests
{
    private const string Sections =
        """
        Parameters:
          Env: { Type: String, Default: prod }
          Count: { Type: Number, Default: 3 }
          Names: { Type: CommaDelimitedList, Default: "a, b" }
          Open: { Type: String }
          Stage: { Type: String, AllowedValues: [dev-eu, dev-us] }
          Password: { Type: String, NoEcho: true, Default: x }
          Stored: { Type: "AWS::SSM::Parameter::Value<String>", Default: /a/b }
        Mappings:
          Sizes:
            prod: { disk: 100, zones: [a, b] }
            test: { disk: 10, zones: [a] }
        Conditions:
          IsProd: !Equals [!Ref Env, prod]
          IsTest: !Not [!Condition IsProd]
          IsOpen: !Equals [!Ref Open, x]
          IsEither: !Or [!Condition IsOpen, !Condition IsProd]
          IsBoth: { "Fn::And": [{ Condition: IsOpen }, { Condition: IsTest }] }
        """;

    [TestCase("!Ref Env", "'prod'")]
    [TestCase("{ Ref: Env }", "'prod'")]
    [TestCase("!Ref Count", "3")]
    [TestCase("!Ref Names", "['a', 'b']")]
    [TestCase("!Ref Open", "<... parameter Open has no default>")]
    [TestCase("!Ref Stage", "<dev-... parameter Stage has no default>")]
    [TestCase("!Ref Password", "<... parameter Password is a secret>")]
    [TestCase("!Ref Stored", "<... parameter Stored is the value of \"/a/b\" in the parameter store>")]
    [TestCase("!Ref AWS::Region", "<... AWS::Region is known only when the stack is created>")]
    [TestCase("!Ref AWS::NoValue", "null")]
    [TestCase("!Ref Nothing", "<there is no parameter or resource Nothing>")]
    [TestCase("!Ref Bucket", "<... Bucket is known only when the stack is created>")]
    [TestCase("!GetAtt Bucket.Arn", "<Bucket.Arn is known only when the stack is created>")]
    [TestCase("!GetAtt [Bucket, Arn]", "<Bucket.Arn is known only when the stack is created>")]
    [TestCase("!Sub 'a-${Env}-${!x}'", "'a-prod-${x}'")]
    [TestCase("!Sub 'a-${Open}-z'", "<a-...-z parameter Open has no default>")]
    [TestCase("!Sub ['${A}/${B}', {A: 1, B: !Ref Stage}]", "<1/dev-... parameter Stage has no default>")]
    [TestCase("!Sub '${Bucket.Arn}/*'", "<.../* Bucket.Arn is known only when the stack is created>")]
    [TestCase("!Sub 'a ${'", "'a ${'")]
    [TestCase("!Join ['-', [a, !Ref Env, 1]]", "'a-prod-1'")]
    [TestCase("!Join [',', !Ref Names]", "'a,b'")]
    [TestCase("!Join ['', [a, !Ref Open]]", "<a... parameter Open has no default>")]
    [TestCase("!Select [1, !Ref Names]", "'b'")]
    [TestCase("!Select [7, !Ref Names]", "<the list has 2 items, and no index 7>")]
    [TestCase("!Split [',', 'x,y']", "['x', 'y']")]
    [TestCase("!FindInMap [Sizes, !Ref Env, disk]", "100")]
    [TestCase("!FindInMap [Sizes, !Ref Open, zones]", "['a'] and more")]
    [TestCase("!FindInMap [Sizes, gone, disk]", "<the mapping has no such key>")]
    [TestCase("!FindInMap [Sizes, gone, disk, {DefaultValue: 7}]", "7")]
    [TestCase("!If [IsProd, a, b]", "'a'")]
    [TestCase("!If [IsTest, a, b]", "'b'")]
    [TestCase("!If [IsTest, a, !Ref AWS::NoValue]", "null")]
    [TestCase("!If [IsEither, a, b]", "'a'")]
    [TestCase("!If [IsBoth, a, b]", "'b'")]
    [TestCase("!If [IsOpen, {a: 1, b: 2}, {a: 1}]", "{a: 1, b: <condition IsOpen is unknown, since parameter Open has no default>}")]
    [TestCase("!If [IsOpen, same, same]", "'same'")]
    [TestCase("!If [IsOpen, aws:kms, aws:kms:dsse]", "<aws:kms... condition IsOpen is unknown, since parameter Open has no default>")]
    [TestCase("!If [Gone, a, b]", "<... condition Gone is unknown, since there is no condition Gone>")]
    [TestCase("[a, !If [IsTest, b, !Ref AWS::NoValue], c]", "['a', 'c']")]
    [TestCase("!Base64 abc", "'YWJj'")]
    [TestCase("!Cidr [10.0.0.0/16, 2, 8]", "['10.0.0.0/24', '10.0.1.0/24']")]
    [TestCase("!GetAZs ''", "<the zones of a region are known only when the stack is created>")]
    [TestCase("!ImportValue vpc", "<\"vpc\" is exported by another stack>")]
    [TestCase("{ 'Fn::Length': !Ref Names }", "2")]
    [TestCase("{ 'Fn::Transform': {Name: X} }", "<it is what a macro makes>")]
    [TestCase("!Transform {Name: X}", "<it is what a macro makes>")]
    [TestCase("!Sub [a]", "'a'")]
    [TestCase("!Select [a]", "<Fn::Select takes an index and a list>")]
    [TestCase("!Sub '${Password}'", "<... parameter Password is a secret>")]
    [TestCase("'{{resolve:secretsmanager:a}}'", "'{{resolve:secretsmanager:a}}'")]
    [TestCase("'x{{resolve:ssm:a:1}}y'", "<x...y it is a value of the parameter store>")]
    [TestCase("!Unheard of", "<the tag !Unheard is not evaluated>")]
    public void Value_IsWhatCloudFormationMakesOfIt(string value, string expected)
    {
        var node = Templates.Property(value, Sections);
        Assert.That(Reading.Show(node) + (node is ListNode { OpenBecause: not null } ? " and more" : ""), Is.EqualTo(expected));
    }

    [Test]
    public void ItemThatMayBeRemoved_LeavesTheListOpen()
    {
        var list = (ListNode)Templates.Property("[a, !If [IsOpen, b, !Ref AWS::NoValue]]", Sections);
        Assert.That(list.Items, Has.Count.EqualTo(1));
        Assert.That(list.OpenBecause, Is.EqualTo("condition IsOpen is unknown, since parameter Open has no default"));
    }

    [TestCase("!Ref Bucket", "Bucket", "", ReferenceKind.Whole)]
    [TestCase("!GetAtt Bucket.Arn", "Bucket", "Arn", ReferenceKind.Whole)]
    [TestCase("!Sub '${Bucket}'", "Bucket", "", ReferenceKind.Whole)]
    [TestCase("!Sub '${Bucket.Arn}/*'", "Bucket", "Arn", ReferenceKind.Part)]
    [TestCase("!Join ['', [!GetAtt Bucket.Arn, '/*']]", "Bucket", "Arn", ReferenceKind.Part)]
    [TestCase("!If [IsOpen, !Ref Bucket, other]", "Bucket", "", ReferenceKind.Possible)]
    public void Reference_IsKept(string value, string address, string attribute, ReferenceKind kind)
    {
        var reference = Templates.Property(value, Sections).References.Single();
        Assert.That((reference.Unit, reference.Address, reference.Key, reference.Attribute, reference.Kind), Is.EqualTo(("template.yaml", address, "", attribute, kind)));
    }

    [TestCase("!Ref Env", "!Ref Env")]
    [TestCase("!If [IsProd, yes-it-is, b]", "yes-it-is")]
    [TestCase("!Sub 'a-${Env}'", "'a-${Env}'")]
    [TestCase("!Join ['-', [a, b]]", "!Join ['-', [a, b]]")]
    [TestCase("!FindInMap [Sizes, !Ref Env, disk]", "!FindInMap [Sizes, !Ref Env, disk]")]
    public void Value_StandsWhereItWasWritten(string value, string text) =>
        Assert.That(Templates.Property(value, Sections).Span.Text, Is.EqualTo(text));

    [Test]
    public void JsonString_KnowsWhatItSays()
    {
        var node = Templates.Property("{ 'Fn::ToJsonString': { a: !Ref Env } }", Sections);
        Assert.That(Reading.Show(node.Json!), Is.EqualTo("{a: 'prod'}"));
    }
}
