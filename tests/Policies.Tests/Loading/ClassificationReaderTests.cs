using SocPolicy.Diagnostics;
using SocPolicy.Loading;

namespace SocPolicy.Policies.Tests.Loading;

internal sealed class ClassificationReaderTests
{
    private const string Good =
        """
        apiVersion: socpolicy/v1
        kind: data-classification
        name: shop
        description: What the shop knows of people.
        classes:
          customer-record: sensitive-personal
        members:
          Shop.Customer.Remark: personal
          Shop.Customer.Motto: customer-record
          Shop.Customer.Email: none
        types:
          Shop.Dossier: sensitive-personal
        namespaces:
          Shop.Payments: financial
        names:
          loyalty-number: confidential
        sanitizers: [Shop.Privacy.Blur]
        sinks:
          - method: Shop.Journal.Write
            parameters: [text, details]
            kind: log
          - method: Shop.Fax.Send
            kind: third-party
        processors: [new-relic]
        """;

    [Test]
    public void Document_IsReadInOrder_WithPlaces()
    {
        var (loaded, diagnostics) = Load(Good);
        Assert.That(diagnostics, Is.Empty);
        Assert.That(loaded.Policies, Is.Empty);
        Assert.That(
            loaded.Classification.Select(one => $"{one.Span} {one.Subject} {one.Name} {one.Word} {string.Join('+', one.Parameters)}".TrimEnd()),
            Is.EqualTo(new[]
            {
                "data.yaml(8,3) Symbol Shop.Customer.Remark personal",
                "data.yaml(9,3) Symbol Shop.Customer.Motto sensitive-personal",
                "data.yaml(10,3) Symbol Shop.Customer.Email none",
                "data.yaml(12,3) Type Shop.Dossier sensitive-personal",
                "data.yaml(14,3) Namespace Shop.Payments financial",
                "data.yaml(16,3) Name loyalty-number confidential",
                "data.yaml(17,14) Sanitizer Shop.Privacy.Blur",
                "data.yaml(19,13) Sink Shop.Journal.Write log text+details",
                "data.yaml(22,13) Sink Shop.Fax.Send third-party",
                "data.yaml(24,14) Processor new-relic",
            }));
    }

    [TestCase("Remark: personal", "Remark: persnal", "data.yaml(8,25): error SOC2025: Class \"persnal\" is not known. Did you mean personal?")]
    [TestCase("Remark: personal", "Remark: top", "data.yaml(8,25): error SOC2025: Class \"top\" is not known. Use one of: none, confidential, personal, financial, sensitive-personal, secret, customer-record.")]
    [TestCase("Remark: personal", "Remark:", "data.yaml(8,24): error SOC2025: \"Shop.Customer.Remark\" has no class. Use one of: none, confidential, personal, financial, sensitive-personal, secret, customer-record.")]
    [TestCase("Remark: personal", "Remark: [personal]", "data.yaml(8,25): error SOC2025: \"Shop.Customer.Remark\" has no class. Use one of: none, confidential, personal, financial, sensitive-personal, secret, customer-record.")]
    [TestCase("customer-record: sensitive-personal", "customer-record: personnal", "data.yaml(6,20): error SOC2025: Class \"personnal\" is not known. Did you mean personal?")]
    [TestCase("customer-record: sensitive-personal", "customer-record: personal\n  secret: none", "data.yaml(7,3): error SOC2028: \"secret\" is a class already. Give your own another name.")]
    [TestCase("customer-record: sensitive-personal", "customer-record: personal\n  Our Own: none", "data.yaml(7,3): error SOC2026: \"Our Own\" is no name for a class. Use words with hyphens between, such as customer-record.")]
    [TestCase("Shop.Customer.Remark:", "Remark:", "data.yaml(8,3): error SOC2026: \"Remark\" names no type. Write the full name, such as Shop.Customer.Remark.")]
    [TestCase("Shop.Customer.Remark:", "Shop.*.Remark:", "data.yaml(8,3): error SOC2026: \"Shop.*.Remark\" holds a *, which stands for nothing here. Name the member; or use types, namespaces or names to classify several.")]
    [TestCase("Shop.Customer.Remark:", "Shop.Box<T>.Remark:", "data.yaml(8,3): error SOC2026: \"Shop.Box<T>.Remark\" holds more than names. Leave type parameters and parameters out.")]
    [TestCase("Shop.Customer.Remark:", "Shop..Remark:", "data.yaml(8,3): error SOC2026: \"Shop..Remark\" is no full name. Write it as C# does, with dots, such as Shop.Customer.Remark.")]
    [TestCase("Shop.Dossier:", "\"Shop.Dossier\\n9,9 symbol A.B\":", "data.yaml(12,3): error SOC2026: \"Shop.Dossier 9,9 symbol A.B\" is no full name. Write it as C# does, with dots, such as Shop.Dossier.")]
    [TestCase("loyalty-number:", "LoyaltyNumber:", "data.yaml(16,3): error SOC2026: \"LoyaltyNumber\" is no name of members. Write its words in lower case with hyphens between, such as loyalty-number.")]
    [TestCase("[Shop.Privacy.Blur]", "[Blur]", "data.yaml(17,14): error SOC2026: \"Blur\" names no type. Write the full name, such as Shop.Journal.Write.")]
    [TestCase("kind: third-party", "kind: thirdparty", "data.yaml(23,11): error SOC2027: The kind of sink \"thirdparty\" is not known. Did you mean third-party?")]
    [TestCase("kind: third-party", "kind: telegraph", "data.yaml(23,11): error SOC2027: The kind of sink \"telegraph\" is not known. Use one of: log, scope, output, trace, url, header, metric, exception, storage, third-party.")]
    [TestCase("kind: third-party", "", "data.yaml(22,5): error SOC2003: \"kind\" is missing from a sink. Add kind: to it.")]
    [TestCase("[text, details]", "['the text']", "data.yaml(20,18): error SOC2026: \"the text\" is no parameter's name. Write it as the method does, such as text; leave parameters out for all of them.")]
    [TestCase("[new-relic]", "[New Relic]", "data.yaml(24,14): error SOC2026: \"New Relic\" is no name of a service. Write its words in lower case with hyphens between, such as new-relic.")]
    [TestCase("sanitizers:", "sanitisers:", "data.yaml(17,1): error SOC2002: Key \"sanitisers\" is not known in a data classification. Did you mean sanitizers?")]
    [TestCase("sanitizers: [Shop.Privacy.Blur]", "sanitizers: [Shop.Privacy.Blur, Shop.Privacy.Blur]", "data.yaml(17,33): error SOC2028: \"Shop.Privacy.Blur\" has its place in data.yaml(17,14) already. Keep one of the two.")]
    [TestCase("loyalty-number: confidential", "loyalty-number: confidential\n  loyaltynumber: personal", "data.yaml(17,3): error SOC2028: \"loyaltynumber\" has its place in data.yaml(16,3) already. Keep one of the two.")]
    public void Mistake_HasItsPlaceAndItsCure(string right, string wrong, string expected) =>
        Assert.That(Load(Good.Replace(right, wrong, StringComparison.Ordinal)).Diagnostics.Select(one => one.ToString()), Is.EqualTo([expected]));

    [Test]
    public void Entries_BesideAMistake_AreKept() =>
        Assert.That(Load(Good.Replace("Remark: personal", "Remark: persnal", StringComparison.Ordinal)).Loaded.Classification, Has.Count.EqualTo(9));

    [Test]
    public void DocumentWithoutEntries_IsRefused() =>
        Assert.That(
            Load("apiVersion: socpolicy/v1\nkind: data-classification\n").Diagnostics.Select(one => one.ToString()),
            Is.EqualTo(["data.yaml(1,1): error SOC2029: The document classifies nothing. Write at least one of: members, types, namespaces, names, sanitizers, sinks, processors."]));

    [Test]
    public void NamesInOtherAlphabets_AreNames() =>
        Assert.That(Load("apiVersion: socpolicy/v1\nkind: data-classification\nmembers: { Läden.Kundin.Straße: personal, दुकान.ग्राहक.नाम: personal }\n").Diagnostics, Is.Empty);

    private static (LoadedPolicies Loaded, IReadOnlyList<Diagnostic> Diagnostics) Load(string text)
    {
        var diagnostics = new DiagnosticBag();
        var loaded = PolicyLoader.Load([new SourceText("data.yaml", text)], new Dictionary<string, string>(), diagnostics);
        return (loaded, diagnostics.ToSortedList());
    }
}
