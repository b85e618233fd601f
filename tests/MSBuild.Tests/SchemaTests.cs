namespace SocPolicy.MSBuild.Tests;

internal sealed class SchemaTests
{
    [Test]
    public void ChangedSchema_IsNoticed()
    {
        using var project = new TestProject();
        project.Write("policies/ACME1-replicas.yaml", TestProject.Control("ACME1", "resource[\"spec\"].Conforms(schemas.spec)").Replace("rules:", "schemas:\n  spec: spec.schema.json\nrules:", StringComparison.Ordinal));
        project.Write("policies/spec.schema.json", """{ "properties": { "replicas": { "minimum": 1 } } }""");
        Assert.That(project.Build().Succeeds().Findings, Is.Empty);
        project.Write("policies/spec.schema.json", """{ "properties": { "replicas": { "minimum": 2 } } }""");
        Assert.That(project.Build().Succeeds().Findings, Has.Some.Contains("ACME1: spec.replicas is 1, expected what spec.schema.json allows"));
    }
}
