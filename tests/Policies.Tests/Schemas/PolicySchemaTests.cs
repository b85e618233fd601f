using SocPolicy.Diagnostics;
using SocPolicy.Loading;
using SocPolicy.Schemas;

namespace SocPolicy.Policies.Tests.Schemas;

internal sealed class PolicySchemaTests
{
    private const string Good =
        """
        apiVersion: socpolicy/v1
        kind: control
        id: SP2001
        version: 1.2.0
        title: SSH and RDP are not open to the internet
        criteria: [CC6.6, CC6.1]
        severity: error
        owner: platform-security
        description: Administration ports belong behind a gateway.
        remediation: Name the addresses that need it.
        aliases: [CKV_AWS_24, CKV_AWS_25]
        parameters:
          adminPorts: { type: list<int>, default: [22, 3389] }
          inside: { type: string, default: 10.0.0.0/8, description: What counts as inside. }
          strict: { type: bool, default: true }
        functions:
          - 'Truth IsOpen(Value rule) => rule["cidr_blocks"].Contains("0.0.0.0/0")'
        rules:
          - id: aws-security-group
            on: terraform/aws_security_group
            let:
              ports: parameters.adminPorts
            each: resource["ingress"]
            where: item["type"] != "egress"
            assert: '!(IsOpen(item) && item.CoversAnyPort(ports))'
            message: 'Opens port {item["from_port"]} to the internet'
          - id: azure-rule
            on: [terraform/azurerm_network_security_rule, arm/Microsoft.Network/networkSecurityGroups/*]
            assert: |
              resource["access"] != "Allow"
              || resource["direction"] != "Inbound"
        tests:
          - name: world-open ssh
            terraform: |
              resource "aws_security_group" "web" {}   # ~ fail aws-security-group
          - name: two files
            appsettings.json: |
              {}
            appsettings.Production.json: |
              {}
        """;

    private static readonly JsonSchema Schema = BuiltInSchemas.Policy;

    [Test]
    public void WholeControl_Fits() => Schema.Says(Good);

    [Test]
    public void WholeControl_LoadsToo()
    {
        var diagnostics = new DiagnosticBag();
        PolicyLoader.Load([new SourceText("test.yaml", Good)], new Dictionary<string, string>(), diagnostics);
        Assert.That(diagnostics.ToSortedList(), Is.Empty);
    }

    [Test]
    public void KindLeftOut_IsAControl() => Schema.Says(Good.Replace("kind: control\n", "", StringComparison.Ordinal));

    [Test]
    public void SingleCriterionAndAlias_NeedNoList() =>
        Schema.Says(With("criteria: [CC6.6, CC6.1]", "criteria: CC6.6").Replace("aliases: [CKV_AWS_24, CKV_AWS_25]", "aliases: CKV_AWS_24", StringComparison.Ordinal));

    [Test]
    public void FunctionsDocument_Fits() => Schema.Says(
        """
        apiVersion: socpolicy/v1
        kind: functions
        name: shared
        functions:
          - 'Truth Yes() => true'
        """);

    [Test]
    public void FunctionsDocument_HasNoRules() => Schema.Says(
        """
        apiVersion: socpolicy/v1
        kind: functions
        functions: ['Truth Yes() => true']
        rules: []
        """,
        "test.yaml(4,1): Key 'rules' is not known here. Remove it, or use one of: name, description.");

    [Test]
    public void Occurrence_IsReserved() => Schema.Says(
        """
        apiVersion: socpolicy/v1
        kind: occurrence
        id: ACME0007
        frequency: quarterly
        """);

    [TestCase("severity: error", "severity: hihg", "test.yaml(7,11): Severity 'hihg' is not known. Use one of: error, warning, note.")]
    [TestCase("severity: error", "severity: eror", "test.yaml(7,11): Severity 'eror' is not known. Did you mean 'error'? Use one of: error, warning, note.")]
    [TestCase("severity: error", "severity:", "test.yaml(7,10): Severity is empty. Use one of: error, warning, note.")]
    [TestCase("title: SSH", "titel: SSH", "test.yaml(5,1): Key 'titel' is not known here. Did you mean 'title'?")]
    [TestCase("owner: platform-security", "tags: [a]", "test.yaml(8,1): Key 'tags' is not known here. Remove it, or use one of: owner, schemas.")]
    [TestCase("remediation: Name the addresses that need it.\n", "", "test.yaml(1,1): Key 'remediation' is missing. Add it.")]
    [TestCase("apiVersion: socpolicy/v1", "apiVersion: socpolicy/v2", "test.yaml(1,13): apiVersion 'socpolicy/v2' is not known. Use socpolicy/v1.")]
    [TestCase("kind: control", "kind: contorl", "test.yaml(2,7): Kind 'contorl' is not known. Did you mean 'control'? Use one of: control, functions, data-classification, occurrence.")]
    [TestCase("id: SP2001", "id: sp2001", "test.yaml(3,5): Id 'sp2001' does not have the right form. Use capital letters, then digits, such as ACME0001.")]
    [TestCase("version: 1.2.0", "version: 1.2", "test.yaml(4,10): Version must be a text, not the number 1.2. Put it in quotation marks.")]
    [TestCase("version: 1.2.0", "version: v1.2.0", "test.yaml(4,10): Version 'v1.2.0' does not have the right form. Write three numbers, such as 1.0.0.")]
    [TestCase("[CC6.6, CC6.1]", "[CC6.6, CC66.1]", "test.yaml(6,19): Item 2 of criteria, 'CC66.1', is not known. Did you mean 'CC6.1'?")]
    [TestCase("[CC6.6, CC6.1]", "[CC6.6, CC6.6]", "test.yaml(6,19): Item 2 of criteria, 'CC6.6', repeats item 1. Remove one of them.")]
    [TestCase("[CC6.6, CC6.1]", "[]", "test.yaml(6,11): Criteria has no items. Write at least 1.")]
    [TestCase("[CC6.6, CC6.1]", "firewall", "test.yaml(6,11): Criteria 'firewall' is not known. Use one of: CC1.1, CC1.2, CC1.3, CC1.4, CC1.5, CC2.1, CC2.2, CC2.3, CC3.1, CC3.2, CC3.3, CC3.4 and 49 more.")]
    public void Header_SaysWhatIsWrong(string right, string wrong, string message) => Schema.Says(With(right, wrong), message);

    [TestCase("default: [22, 3389]", "default: 22", "test.yaml(13,43): Default must be a list, not the number 22. Write [22].")]
    [TestCase("default: [22, 3389]", "default: [22, '3389']", "test.yaml(13,48): Item 2 of parameters.adminPorts.default must be a whole number, not the text '3389'. Take the quotation marks away.")]
    [TestCase("type: list<int>", "type: list<number>", "test.yaml(13,23): Type 'list<number>' is not known. Use one of: string, int, bool, list<string>, list<int>.")]
    [TestCase("type: bool, default: true", "type: bool", "test.yaml(15,11): Key 'default' is missing in parameters.strict. Add it.")]
    [TestCase("strict:", "is-strict:", "test.yaml(15,3): Key 'is-strict' does not have the right form. Use letters and digits, a letter first, such as maxDays.")]
    public void Parameter_SaysWhatIsWrong(string right, string wrong, string message) => Schema.Says(With(right, wrong), message);

    [TestCase("assert: |", "asert: |", "test.yaml(29,5): Key 'asert' is not known here. Did you mean 'assert'?")]
    [TestCase("on: terraform/aws_security_group", "on: terraform", "test.yaml(20,9): On 'terraform' does not have the right form. Write a kind and a type, such as kubernetes/workload, or run, or repository.")]
    [TestCase("on: terraform/aws_security_group", "on: { kind: terraform }", "test.yaml(20,9): On must be a text or a list, not a map. Write a text or a list.")]
    [TestCase("ports: parameters.adminPorts", "ports: [22]", "test.yaml(22,14): Ports must be a text, true/false or a number, not a list. Write a text, true/false or a number.")]
    [TestCase("id: azure-rule", "id: azure rule", "test.yaml(27,9): Id 'azure rule' does not have the right form. Use letters, digits and hyphens, such as aws-security-group.")]
    public void Rule_SaysWhatIsWrong(string right, string wrong, string message) => Schema.Says(With(right, wrong), message);

    [TestCase("    appsettings.json: |\n      {}\n    appsettings.Production.json: |\n      {}", "", "test.yaml(36,5): Item 2 of tests has 1 key. Add a manifest under its format's name, such as kubernetes: |.")]
    [TestCase("appsettings.json: |\n      {}", "appsettings.json: {}", "test.yaml(37,23): 'appsettings.json' must be a text, not a map. Write a text.")]
    [TestCase("terraform: |", "terra form: |", "test.yaml(34,5): Key 'terra form' does not have the right form. Use the name of a format, such as kubernetes, or a file name.")]
    public void Test_SaysWhatIsWrong(string right, string wrong, string message) => Schema.Says(With(right, wrong), message);

    [Test]
    public void SeveralErrors_AreSortedByPlace() => Schema.Says(
        """
        id: x
        severity: high
        rules: {}
        """,
        "test.yaml(1,1): Key 'apiVersion' is missing. Add it.",
        "test.yaml(1,1): Key 'criteria' is missing. Add it.",
        "test.yaml(1,1): Key 'remediation' is missing. Add it.",
        "test.yaml(1,1): Key 'title' is missing. Add it.",
        "test.yaml(1,1): Key 'version' is missing. Add it.",
        "test.yaml(1,5): Id 'x' does not have the right form. Use capital letters, then digits, such as ACME0001.",
        "test.yaml(2,11): Severity 'high' is not known. Use one of: error, warning, note.",
        "test.yaml(3,8): Rules must be a list, not a map. Begin each item with a dash.");

    [Test]
    public void NoMap_IsOneError() => Schema.Says("[a]", "test.yaml(1,1): The document must be a map, not a list. Write key: value pairs.");

    [Test]
    public void Error_KnowsItsPathAndKeyword()
    {
        var error = Schema.Validate(Yaml.Read(With("asert: |", "").Replace("message: 'Opens", "mesage: 'Opens", StringComparison.Ordinal))).Single();
        Assert.That((error.Path, error.Keyword, error.Span.Text), Is.EqualTo(("rules[0].mesage", "additionalProperties", "mesage")));
    }

    private static string With(string right, string wrong) => Good.Replace(right, wrong, StringComparison.Ordinal);
}
