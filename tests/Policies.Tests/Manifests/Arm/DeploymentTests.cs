using SocPolicy.Language;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Policies.Tests.Manifests.Arm;

public sealed class DeploymentTests
{
    [TestCase("deploymentTemplate", ExpectedResult = "arm")]
    [TestCase("subscriptionDeploymentTemplate", ExpectedResult = "arm")]
    [TestCase("managementGroupDeploymentTemplate", ExpectedResult = "arm")]
    [TestCase("tenantDeploymentTemplate", ExpectedResult = "arm")]
    [TestCase("deploymentParameters", ExpectedResult = "arm")]
    [TestCase("createUiDefinition", ExpectedResult = "json")]
    public string Template_IsToldByItsSchema(string schema) =>
        Reading.Of("a.json", $"{{\"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/{schema}.json#\", \"resources\": []}}").Format;

    [Test]
    public void Conditions_DecideWhatIsThere()
    {
        var read = Resources(
            """
            "parameters": { "on": { "type": "bool", "defaultValue": false }, "open": { "type": "bool" } },
            "resources": [
              { "type": "A.B/c", "name": "never", "condition": "[parameters('on')]" },
              { "type": "A.B/c", "name": "maybe", "condition": "[parameters('open')]", "properties": { "x": "[if(parameters('open'), 1, 2)]" } },
              { "type": "A.B/c", "name": "always", "condition": true }
            ]
            """);
        Assert.That(read.Select(one => (one.Name, one.SymbolicOver)), Is.EqualTo(new[] { ("maybe", "condition [parameters('open')]"), ("always", null) }));
        // Where it is, its condition holds.
        Assert.That(Reading.Show(Reading.At(read[0].Body, "properties")), Is.EqualTo("{x: 1}"));
    }

    [Test]
    public void Copies_AreResourcesOfTheirOwn()
    {
        var read = Resources(
            """
            "parameters": { "names": { "type": "array", "defaultValue": ["x", "y"] }, "count": { "type": "int" } },
            "resources": [
              { "type": "A.B/c", "name": "[parameters('names')[copyIndex()]]", "copy": { "name": "loop", "count": "[length(parameters('names'))]" }, "properties": { "i": "[copyIndex('loop', 1)]", "copy": [{ "name": "p", "count": 2, "input": { "j": "[copyIndex('p')]", "i": "[copyIndex('loop')]" } }] } },
              { "type": "A.B/c", "name": "[concat('n', copyIndex())]", "copy": { "name": "open", "count": "[parameters('count')]" } }
            ]
            """);
        Assert.That(read.Select(one => one.Address), Is.EqualTo(new[] { "A.B/c/x", "A.B/c/y", "A.B/c/[concat('n', copyIndex())]" }));
        Assert.That(Reading.Show(Reading.At(read[1].Body, "properties")), Is.EqualTo("{i: 2, p: [{j: 0, i: 1}, {j: 1, i: 1}]}"));
        Assert.That((read[2].SymbolicOver, Reading.Show(Reading.At(read[2].Body, "name"))), Is.EqualTo(("copy open: [parameters('count')]", "<n... parameter count has no default>")));
    }

    [Test]
    public void Children_HaveFullTypesAndKnowTheirParent()
    {
        var read = Resources(
            """
            "parameters": { "server": { "type": "string" } },
            "resources": [
              { "type": "Microsoft.Sql/servers", "name": "[parameters('server')]", "resources": [
                { "type": "databases", "name": "inside", "resources": [ { "type": "Microsoft.Sql/servers/databases/auditingSettings", "name": "default" } ] } ] },
              { "type": "Microsoft.Sql/servers/firewallRules", "name": "[concat(parameters('server'), '/all')]" },
              { "type": "Microsoft.Sql/servers/keys", "name": "[format('{0}/{1}', parameters('server'), 'k')]" },
              { "type": "Microsoft.Sql/servers/databases", "name": "other/db" }
            ]
            """);
        Assert.That(read.Select(one => one.Type), Is.EqualTo(new[] { "Microsoft.Sql/servers", "Microsoft.Sql/servers/databases", "Microsoft.Sql/servers/databases/auditingSettings", "Microsoft.Sql/servers/firewallRules", "Microsoft.Sql/servers/keys", "Microsoft.Sql/servers/databases" }));
        var server = "Microsoft.Sql/servers/[parameters('server')]";
        Assert.That(read.Skip(1).Select(one => ((ScalarNode)Reading.At(one.Body, "parent")).Text), Is.EqualTo(new[] { server, "Microsoft.Sql/servers/databases/[parameters('server')]/inside", server, server, "Microsoft.Sql/servers/other" }));
        Assert.That(read.Skip(1).Take(4).Select(one => Reading.At(one.Body, "parent").References.Count), Is.All.EqualTo(1));
        Assert.That(((MapNode)read[0].Body).Find("resources"), Is.Null);
        Assert.That(read.Select(one => one.Parent), Is.EqualTo(new[] { null, server, "Microsoft.Sql/servers/databases/[parameters('server')]/inside", server, server, null }));
        Assert.That(Reading.Show(read[^1].Identities.Single()), Is.EqualTo("</.../providers/Microsoft.Sql/servers/other/databases/db ids are known only when the template is deployed>"));
    }

    [Test]
    public void ParameterFile_BesideTheTemplate_GivesItsValues()
    {
        var read = ArmTemplates.ReadAll(
            ("app/main.json", ArmTemplates.Of("""
                "parameters": { "tls": { "type": "string", "defaultValue": "TLS1_0" }, "key": { "type": "string" } },
                "resources": [{ "type": "A.B/c", "name": "n", "properties": { "tls": "[parameters('tls')]", "key": "[parameters('key')]" } }]
                """)),
            ("app/main.parameters.json", ArmTemplates.ParameterFile("""{ "tls": { "value": "TLS1_2" }, "key": { "reference": { "secretName": "k" } } }""")));
        Assert.That(Reading.Show(Reading.At(read.Single(one => one.Type == "A.B/c").Body, "properties")), Is.EqualTo("{tls: 'TLS1_2', key: <... parameter key is a secret of a key vault>}"));
        Assert.That(read[^1].Type, Is.EqualTo("parameter-file"));
    }

    [TestCase("", "'outer'")]
    [TestCase("\"expressionEvaluationOptions\": { \"scope\": \"inner\" }, ", "'given'")]
    public void NestedTemplate_IsEvaluatedInItsScope(string options, string expected)
    {
        var read = Resources(
            $$"""
            "parameters": { "p": { "type": "string", "defaultValue": "outer" } },
            "resources": [{ "type": "Microsoft.Resources/deployments", "name": "nested", "properties": { {{options}}
              "parameters": { "p": { "value": "given" } },
              "template": { "parameters": { "p": { "type": "string" } }, "resources": [{ "type": "A.B/c", "name": "n", "properties": { "v": "[parameters('p')]" } }] } } }]
            """);
        Assert.That(read.Select(one => one.Address), Is.EqualTo(new[] { "Microsoft.Resources/deployments/nested", "Microsoft.Resources/deployments/nested/A.B/c/n" }));
        Assert.That(Reading.Show(Reading.At(read[1].Body, "properties", "v")), Is.EqualTo(expected));
        Assert.That(((MapNode)Reading.At(read[0].Body, "properties")).Find("template"), Is.Null);
    }

    [Test]
    public void LinkedTemplate_IsEvaluatedWithItsArguments()
    {
        var read = ArmTemplates.ReadAll(
            ("main.json", ArmTemplates.Of("""
                "resources": [{ "type": "Microsoft.Resources/deployments", "name": "l", "properties": { "templateLink": { "relativePath": "parts/one.json" }, "parameters": { "p": { "value": 7 } } } }]
                """)),
            ("parts/one.json", ArmTemplates.Of("""
                "parameters": { "p": { "type": "int" } }, "resources": [{ "type": "A.B/c", "name": "n", "properties": { "v": "[parameters('p')]" } }]
                """))).Where(one => one.Type == "A.B/c").ToList();
        Assert.That(read.Select(one => (one.Address, one.Unit, one.Header.Path)), Is.EqualTo(new[] { ("Microsoft.Resources/deployments/l/A.B/c/n", "main.json", "parts/one.json") }));
        Assert.That(Reading.Show(Reading.At(read[0].Body, "properties", "v")), Is.EqualTo("7"));
    }

    [Test]
    public void PathsThatDifferInCaseOnly_AreTwoTemplates()
    {
        var read = ArmTemplates.ReadAll(
            ("Main.json", ArmTemplates.Of("\"resources\": [{ \"type\": \"A.B/c\", \"name\": \"x\" }]")),
            ("main.json", ArmTemplates.Of("\"resources\": [{ \"type\": \"A.B/c\", \"name\": \"y\" }]")));
        Assert.That(read.Where(one => one.Type == "A.B/c").Select(one => one.Name), Is.EqualTo(new[] { "x", "y" }));
    }

    [Test]
    public void SymbolicNames_AreReadAndReferredTo()
    {
        var read = Resources(
            """
            "languageVersion": "2.0",
            "resources": {
              "store": { "type": "Microsoft.Storage/storageAccounts", "name": "acct" },
              "old": { "existing": true, "type": "A.B/c", "name": "x" },
              "app": { "type": "A.B/c", "name": "y", "properties": { "e": "[reference('store').id]" }, "dependsOn": ["store"] }
            }
            """);
        Assert.That(read.Select(one => one.Address), Is.EqualTo(new[] { "Microsoft.Storage/storageAccounts/acct", "A.B/c/y" }));
        Assert.That(Reading.At(read[1].Body, "properties", "e").References.Single().Address, Is.EqualTo("Microsoft.Storage/storageAccounts/acct"));
    }

    [Test]
    public void KeysAndTexts_IgnoreCase()
    {
        var resource = new Resource(Resources("""
            "Resources": [{ "Type": "microsoft.storage/STORAGEACCOUNTS", "Name": "n", "Properties": { "MinimumTlsVersion": "tls1_2" } }]
            """)[0]);
        Assert.That((resource["properties", "minimumTlsVersion"] == "TLS1_2").State, Is.EqualTo(State.True));
        Assert.That(ResourceSet.Matches(resource.Description, "arm/Microsoft.Storage/storageAccounts", ""), Is.True);
        Assert.That(resource.Description.Header.ToString(), Is.EqualTo("main.json(2,17)"));
    }

    [Test]
    public void SecretDefaults_AreHidden()
    {
        var content = ArmTemplates.Of("""
            "parameters": { "key": { "type": "securestring", "defaultValue": "Copper-Lantern-4481" }, "made": { "type": "secureString", "defaultValue": "[newGuid()]" } }, "resources": []
            """);
        Assert.That(Reading.Show(Reading.Of("a.json", content).Documents[1]), Is.EqualTo("{password: ['Copper-Lantern-4481']}"));
        var shown = ArmTemplates.ReadAll(("a.json", content)).Where(one => one.Type == "parameter").Select(one => Reading.Show(one.Body));
        Assert.That(shown, Is.EqualTo(new[] { "{type: 'securestring', defaultValue: <parameter key is a secret>}", "{type: 'secureString', defaultValue: '[newGuid()]'}" }));
    }

    [TestCase("\"parameters\": {}", "main.json(1,2): error SOC4280: The template has no \"resources\" that are a list or an object. Write them, or exclude the file from the run.")]
    [TestCase("\"resources\": [{ \"name\": \"x\" }]", "main.json(2,15): warning SOC4281: The resource has no type that is known without an evaluation, so no control reads it. Write \"type\", as in Microsoft.Storage/storageAccounts.")]
    public void WrongTemplate_IsADiagnostic(string sections, string expected) => Assert.That(ArmTemplates.Diagnostics(sections), Is.EqualTo(new[] { expected }));

    private static List<ResourceDescription> Resources(string sections) =>
        [.. ArmTemplates.Read(sections).Where(one => one.Type is not ("template" or "parameter"))];
}
