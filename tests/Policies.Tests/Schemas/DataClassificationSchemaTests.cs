using SocPolicy.Diagnostics;
using SocPolicy.Loading;
using SocPolicy.Schemas;

namespace SocPolicy.Policies.Tests.Schemas;

/// <summary>The schema that editors use and the loader agree on what a data classification is.</summary>
internal sealed class DataClassificationSchemaTests
{
    private const string Header = "apiVersion: socpolicy/v1\nkind: data-classification\n";

    [TestCase("name: shop\ndescription: Why.\nclasses: { customer-record: personal }\nmembers: { Shop.Customer.Remark: customer-record, Läden.Kundin.Straße: none }")]
    [TestCase("types: { Dossier: secret, Shop.Dossier: confidential }")]
    [TestCase("namespaces: { Shop.Payments: financial }")]
    [TestCase("names: { loyalty-number: sensitive-personal }")]
    [TestCase("sanitizers: Shop.Privacy.Blur")]
    [TestCase("sanitizers: [Shop.Privacy.Blur, Shop.Privacy.Veil]")]
    [TestCase("sinks: [{ method: Shop.Journal.Write, parameters: [text], kind: log }, { method: Shop.Fax.Send, kind: third-party }]")]
    [TestCase("processors: [sentry, new-relic]")]
    public void Both_Accept(string document) => Assert.That(Judged(document), Is.EqualTo((true, true)));

    [TestCase("")]
    [TestCase("classes: { customer-record: personal }")]
    [TestCase("classes: { customer-record: persnal }\nnames: { a: none }")]
    [TestCase("classes: { Customer Record: personal }\nnames: { a: none }")]
    [TestCase("members: { Remark: personal }")]
    [TestCase("members: { Shop.*.Remark: personal }")]
    [TestCase("members: { 'Shop.Box<T>.Remark': personal }")]
    [TestCase("members: { Shop.Customer.Remark: [personal] }")]
    [TestCase("members: [Shop.Customer.Remark]")]
    [TestCase("types: { 'Shop Dossier': personal }")]
    [TestCase("namespaces: { Shop..Payments: personal }")]
    [TestCase("names: { LoyaltyNumber: personal }")]
    [TestCase("names: { loyalty_number: personal }")]
    [TestCase("sanitizers: [Blur]")]
    [TestCase("sinks: [{ method: Shop.Journal.Write, kind: fax }]")]
    [TestCase("sinks: [{ method: Shop.Journal.Write }]")]
    [TestCase("sinks: [{ kind: log }]")]
    [TestCase("sinks: [{ method: Shop.Journal.Write, kind: log, to: me }]")]
    [TestCase("processors: [New Relic]")]
    [TestCase("purposes: [billing]\nnames: { a: none }")]
    [TestCase("rules: []\nnames: { a: none }")]
    public void Both_Refuse(string document) => Assert.That(Judged(document), Is.EqualTo((false, false)));

    private static (bool Schema, bool Loader) Judged(string document)
    {
        var diagnostics = new DiagnosticBag();
        PolicyLoader.Load([new SourceText("test.yaml", Header + document)], new Dictionary<string, string>(), diagnostics);
        return (BuiltInSchemas.Policy.Validate(Yaml.Read(Header + document)).Count == 0, diagnostics.IsEmpty);
    }
}
