using SocPolicy.Language;
using SocPolicy.Manifests;

namespace SocPolicy.Policies.Tests.Manifests.CloudFormation;

public sealed class StackTests
{
    [TestCase("AWSTemplateFormatVersion: '2010-09-09'\nResources: {}\n", "a.yaml", ExpectedResult = "cloudformation")]
    [TestCase("Resources:\n  A:\n    Type: AWS::S3::Bucket\n", "a.yml", ExpectedResult = "cloudformation")]
    [TestCase("{\"Resources\": {\"A\": {\"Type\": \"AWS::S3::Bucket\"}}}", "a.json", ExpectedResult = "cloudformation")]
    [TestCase("{\"Resources\": {\"A\": {\"Type\": \"AWS::S3::Bucket\"}}}", "a.template", ExpectedResult = "cloudformation")]
    [TestCase("Resources:\n  A: arn:aws::x\n", "a.yaml", ExpectedResult = "yaml")]
    [TestCase("Type: AWS::S3::Bucket\n", "a.yaml", ExpectedResult = "yaml")]
    public string Template_IsToldByItsContent(string content, string path) => Reading.Of(path, content).Format;

    [Test]
    public void Resources_AreThoseWhoseConditionMayHold()
    {
        var read = Templates.Read(
            """
            AWSTemplateFormatVersion: 2010-09-09
            Parameters:
              Env: { Type: String, Default: dev }
              Open: { Type: String }
            Conditions:
              IsProd: !Equals [!Ref Env, prod]
              IsOpen: !Equals [!Ref Open, prod]
            Resources:
              Always: { Type: AWS::S3::Bucket }
              Never: { Type: AWS::S3::Bucket, Condition: IsProd }
              Maybe:
                Type: AWS::S3::Bucket
                Condition: IsOpen
                Properties:
                  BucketName: !If [IsOpen, mine, !Ref AWS::NoValue]
                  Stage: !Ref Open
            """);
        Assert.That(Reading.Addresses(read), Is.EqualTo(new[]
        {
            "cloudformation/template template", "cloudformation/parameter Parameters.Env", "cloudformation/parameter Parameters.Open", "cloudformation/AWS::S3::Bucket Always", "cloudformation/AWS::S3::Bucket Maybe",
        }));
        Assert.That(read[^1].SymbolicOver, Is.EqualTo("Conditions.IsOpen"));
        // Where the bucket is, the condition holds, and so the parameter is what it is compared with.
        Assert.That(Reading.Show(read[^1].Body), Does.Contain("Properties: {BucketName: 'mine', Stage: 'prod'}"));
        Assert.That(read[^1].Header.ToString(), Is.EqualTo("template.yaml(11,3)"));
    }

    [Test]
    public void AllowedValues_DecideConditions()
    {
        var read = Templates.Read(
            """
            AWSTemplateFormatVersion: 2010-09-09
            Parameters: { Env: { Type: String, AllowedValues: [dev, test] } }
            Conditions: { IsProd: !Equals [prod, !Ref Env] }
            Resources: { Never: { Type: AWS::S3::Bucket, Condition: IsProd } }
            """);
        Assert.That(read.Select(one => one.Type), Is.EqualTo(new[] { "template", "parameter" }));
    }

    [Test]
    public void ForEach_RepeatsResourcesAndProperties()
    {
        var read = Templates.Read(
            """
            AWSTemplateFormatVersion: 2010-09-09
            Transform: AWS::LanguageExtensions
            Parameters: { Names: { Type: CommaDelimitedList, Default: "a,b" } }
            Resources:
              Fn::ForEach::Topics:
                - Name
                - !Ref Names
                - Topic${Name}:
                    Type: AWS::SNS::Topic
                    Properties:
                      TopicName: !Sub "t-${Name}"
                      Fn::ForEach::Settings:
                        - Key
                        - [X, Y]
                        - "Is${Key}": !Ref Name
            """).Where(one => one.Type == "AWS::SNS::Topic").ToList();
        Assert.That(read.Select(one => one.Address), Is.EqualTo(new[] { "Topica", "Topicb" }));
        Assert.That(Reading.Show(read[1].Body), Does.EndWith("Properties: {TopicName: 't-b', IsX: 'b', IsY: 'b'}}"));
    }

    [Test]
    public void ForEachOverAnUnknown_IsOneSymbolicResource()
    {
        var topic = Templates.Read(
            """
            AWSTemplateFormatVersion: 2010-09-09
            Parameters: { Names: { Type: CommaDelimitedList } }
            Resources:
              Fn::ForEach::Topics:
                - Name
                - !Ref Names
                - Topic${Name}:
                    Type: AWS::SNS::Topic
                    Properties: { TopicName: !Ref Name, Encrypted: true }
            """)[^1];
        Assert.That((topic.Address, topic.SymbolicOver), Is.EqualTo(("Topic${Name}", "Fn::ForEach::Topics")));
        Assert.That(Reading.Show(topic.Body), Does.EndWith("{TopicName: <parameter Names has no default>, Encrypted: true}}"));
    }

    [Test]
    public void Globals_AreMergedIntoServerlessResources()
    {
        var function = Templates.Read(
            """
            Transform: AWS::Serverless-2016-10-31
            Globals:
              Function:
                Timeout: 3
                Tracing: Active
                Environment: { Variables: { A: 1, B: 2 } }
                Layers: [shared]
            Resources:
              F:
                Type: AWS::Serverless::Function
                Properties:
                  Timeout: 9
                  Environment: { Variables: { B: 3 } }
                  Layers: [own]
            """)[^1];
        Assert.That(Reading.Show(Reading.At(function.Body, "Properties")), Is.EqualTo("{Timeout: 9, Environment: {Variables: {B: 3, A: 1}}, Layers: ['shared', 'own'], Tracing: 'Active'}"));
    }

    [Test]
    public void NestedStack_IsEvaluatedWithItsArguments()
    {
        var read = Templates.ReadAll(
            ("app/main.yaml",
                """
                AWSTemplateFormatVersion: 2010-09-09
                Resources:
                  Key: { Type: AWS::KMS::Key }
                  Data:
                    Type: AWS::CloudFormation::Stack
                    Properties:
                      TemplateURL: ../parts/data.yaml
                      Parameters: { Name: orders, Key: !GetAtt Key.Arn }
                  Reader:
                    Type: AWS::X::Y
                    Properties: { Bucket: !GetAtt Data.Outputs.Bucket, Size: !GetAtt Data.Outputs.Size }
                """),
            ("parts/data.yaml",
                """
                AWSTemplateFormatVersion: 2010-09-09
                Parameters: { Name: { Type: String }, Key: { Type: String } }
                Resources:
                  Bucket:
                    Type: AWS::S3::Bucket
                    Properties: { BucketName: !Ref Name, Key: !Ref Key }
                Outputs:
                  Bucket: { Value: !Ref Bucket }
                  Size: { Value: 7 }
                """));
        Assert.That(read.Where(one => one.Type.StartsWith("AWS::", StringComparison.Ordinal)).Select(one => (one.Address, one.Unit)), Is.EqualTo(new[] { ("Key", "app/main.yaml"), ("Data", "app/main.yaml"), ("Data/Bucket", "app/main.yaml"), ("Reader", "app/main.yaml") }));
        var bucket = read.Single(one => one.Address == "Data/Bucket");
        Assert.That(Reading.Show(Reading.At(bucket.Body, "Properties")), Is.EqualTo("{BucketName: 'orders', Key: <Key.Arn is known only when the stack is created>}"));
        Assert.That(Reading.At(bucket.Body, "Properties", "Key").References.Single().Address, Is.EqualTo("Key"));
        var reader = read.Single(one => one.Address == "Reader");
        Assert.That(Reading.At(reader.Body, "Properties", "Bucket").References.Single().Address, Is.EqualTo("Data/Bucket"));
        Assert.That(Reading.Show(Reading.At(reader.Body, "Properties", "Size")), Is.EqualTo("7"));
    }

    [Test]
    public void PolicyDocuments_HaveStatements()
    {
        var role = Templates.Read(
            """
            AWSTemplateFormatVersion: 2010-09-09
            Resources:
              R:
                Type: AWS::IAM::Policy
                Properties:
                  PolicyDocument:
                    Version: 2012-10-17
                    Statement:
                      - { Effect: Allow, Action: "*", Resource: !Sub "arn:${AWS::Partition}:s3:::x" }
            """)[^1];
        var statements = new Resource(role)["Properties", "PolicyDocument"].Statements;
        Assert.That(statements.Any(one => one.Allows & one.Covers("*")).State, Is.EqualTo(State.True));
        Assert.That(statements.Any(one => one.OnEverything).State, Is.EqualTo(State.False));
    }

    [TestCase("Resources:\n  A: AWS::S3::Bucket\nAWSTemplateFormatVersion: x\n", "template.yaml(2,3): warning SOC4261: The resource A has no type, so no control reads it. Write \"Type\", as in AWS::S3::Bucket.")]
    [TestCase("AWSTemplateFormatVersion: 2010-09-09\n", "template.yaml(1,1): error SOC4260: The template has no \"Resources\". Write the section, or exclude the file from the run.")]
    [TestCase("AWSTemplateFormatVersion: 2010-09-09\nResources: 7\n", "template.yaml(2,12): error SOC4260: \"Resources\" is no map of logical ids. Write one, with the type and the properties of each resource.")]
    [TestCase("AWSTemplateFormatVersion: 2010-09-09\nTransform: [AWS::Include, Own]\nResources: {}\n", "template.yaml(2,27): warning SOC4266: The macro Own may change the template, which is judged as it is written. Judge the processed template as well: aws cloudformation get-template --template-stage Processed.")]
    public void WrongTemplate_IsADiagnostic(string content, string expected) =>
        Assert.That(Templates.Diagnostics(content), Is.EqualTo(new[] { expected }));

    [Test]
    public void Formats_KnowTheirName() => Assert.That(ManifestFormats.Named("cloudformation"), Is.Not.Null);
}
