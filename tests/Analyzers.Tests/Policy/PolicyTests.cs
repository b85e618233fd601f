using SocPolicy.Analyzers.Tests.Harness;

namespace SocPolicy.Analyzers.Tests.Policy;

internal sealed class PolicyTests
{
    private const string Code = """
        namespace Shop
        {
            public class Member { public int Id { get; set; } public string Shelf { get; set; } = ""; public string Email { get; set; } = ""; public string LoyaltyNumber { get; set; } = ""; }
            public static class Journal { public static void Write(string text) { } }
            public static class Blur { public static string Apply(string text) => text; }
        }

        namespace Shop.Payments
        {
            public class Slip { public string Text { get; set; } = ""; public int Amount { get; set; } }
        }

        class Use(ILogger logger)
        {
            void Log(Shop.Member m, Shop.Payments.Slip s)
            {
                logger.LogInformation("{T}", m.Shelf);
                logger.LogInformation("{T}", m.Email);
                logger.LogInformation("{T}", m.LoyaltyNumber);
                logger.LogInformation("{T}", s.Text);
                logger.LogInformation("{T}", s.Amount);
                logger.LogInformation("{T}", Shop.Blur.Apply(m.Email));
                Shop.Journal.Write(m.Email);
            }
        }
        """;

    [TestCase("12,5 symbol Shop.Member.Shelf personal", "17 SOC1001 Do not log 'Member.Shelf' (personal: declared in data.yaml(12)). Log an id, or redact it.")]
    [TestCase("13,5 type Shop.Payments.Slip financial", "20 SOC1001 Do not log 'Slip.Text' (financial: declared in data.yaml(13)). Log an id, or redact it.")]
    [TestCase("14,5 namespace Shop.Payments secret", "20 SOC1003 Do not log 'Slip.Text' (secret: declared in data.yaml(14)). Take it out of the message.")]
    [TestCase("15,5 name loyalty-number sensitive-personal", "19 SOC1001 Do not log 'Member.LoyaltyNumber' (sensitive personal: declared in data.yaml(15)). Log an id, or redact it.")]
    public void Line_Declares(string line, string expected) => Assert.That(Run(line), Is.EquivalentTo(Usual.Append(expected)));

    [Test]
    public void None_TakesAGuessBack() => Assert.That(Run("12,5 symbol Shop.Member.Email none"), Is.Empty);

    [Test]
    public void Sanitizer_IsBelieved() => Assert.That(Run("12,5 sanitizer Shop.Blur.Apply"), Is.EqualTo(Usual.Take(1)));

    [Test]
    public void Sink_IsWatched() => Assert.That(Run("12,5 sink Shop.Journal.Write text log"), Is.EqualTo(Usual.Append(Email(23))));

    [TestCase("12,5 symbol Shop.Member.Shelf persnal", "/app/data.yaml(12,5): SOC1902: The class 'persnal' is not known. Use one of: none, confidential, personal, financial, sensitive-personal, secret.")]
    [TestCase("9,3 member Shop.Member.Shelf personal", "/app/data.yaml(9,3): SOC1902: The key 'member' is not known. Use one of: symbol, type, namespace, name, sanitizer, sink, processor, retention, action, audit.")]
    [TestCase("9,3 symbol", "/app/data.yaml(9,3): SOC1902: 'symbol' names nothing. Write what it is about.")]
    [TestCase("9,3 sink Shop.Journal.Write text fax", "/app/data.yaml(9,3): SOC1902: The kind of sink 'fax' is not known. Use one of: log, scope, output, trace, url, header, metric, exception, storage, third-party.")]
    [TestCase("9,3 error Class \"persnal\" is not known. Did you mean personal?", "/app/data.yaml(9,3): SOC1902: Class \"persnal\" is not known. Did you mean personal?")]
    [TestCase("9,3 error \"names\" must be a map. Write name: value pairs below it.", "/app/data.yaml(9,3): SOC1902: \"names\" must be a map. Write name: value pairs below it.")]
    [TestCase("symbol x personal", "/app/data.yaml(1,1): SOC1902: 'symbol' is not a place. Write line,column.")]
    [TestCase("9,3 retention Shop.Member", "/app/data.yaml(9,3): SOC1902: 'Shop.Member' has no period. Write how long it is kept, such as P5Y.")]
    public void Mistake_IsReportedAtItsYamlLine(string line, string expected) => Assert.That(RunAll(line).Where(d => d.Contains("SOC1902")), Is.EqualTo([expected]));

    [TestCase("12,5 sink Shop.Office.Journal.Write text log", "9 SOC1002", "10 SOC1002")]
    [TestCase("12,5 sanitizer Shop.Office.Box.Veil")]
    public void NestedAndGenericTypes_HaveNamesWithDotsAlone(string line, params string[] expected)
    {
        const string Nested = """
            namespace Shop
            {
                public static class Office
                {
                    public static class Journal { public static void Write(string text) { } }
                    public static class Box<T> { public static string Veil(string text) => text; public static string Show(string text) => text; }
                }

                class Use(ILogger logger) { void Log(string email) { Office.Journal.Write(email);
                    Office.Journal.Write(Office.Box<int>.Show(email));
                    logger.LogInformation("{T}", Office.Box<int>.Veil(email)); } }
            }
            """;
        var found = Analysis.Run(Snippet.Compile(("Code.cs", Nested)), Text(line)).Select(d => $"{d.Location.GetLineSpan().StartLinePosition.Line + 1} {d.Id}").ToList();
        Assert.That(found, Is.EqualTo(line.Contains("sink") ? [.. expected, "11 SOC1002"] : expected));
    }

    [TestCase("12,5 symbol Shop.Orders.Place.note personal", 5)]
    [TestCase("12,5 symbol Shop.Orders.Slip personal", 6)]
    [TestCase("12,5 symbol Shop.Orders.Shelf.Label personal", 7)]
    public void Symbol_IsAParameter_AResult_OrANestedMember(string line, int expected)
    {
        const string Orders = """
            namespace Shop { public class Orders(ILogger logger) {
                public class Shelf { public string Label { get; set; } = ""; }
                public string Slip() => "";
                public void Place(string note, Shelf shelf) {
                    logger.LogInformation("{T}", note);
                    logger.LogInformation("{T}", Slip());
                    logger.LogInformation("{T}", shelf.Label); } } }
            """;
        var found = Analysis.Run(Snippet.Compile(("Code.cs", Orders)), Text(line)).Select(d => $"{d.Location.GetLineSpan().StartLinePosition.Line + 1} {d.Id}");
        Assert.That(found, Is.EqualTo([$"{expected} SOC1001"]));
    }

    [Test]
    public void OtherVersion_IsReportedAtTheFile()
    {
        var found = Analysis.Run(Snippet.Compile(("Code.cs", "class C;")), "socpolicy-classification 9\n").Single();
        Assert.That(Describe(found), Is.EqualTo("/app/obj/socpolicy.classification.txt(1,1): SOC1902: The first line is not 'socpolicy-classification 1'. Build again with one version of SocPolicy."));
    }

    [Test]
    public void Processor_MayGetData()
    {
        const string Sentry = """
            namespace Sentry { public static class SentrySdk { public static void CaptureMessage(string message) { } } }
            class Use { void Log(string email) => Sentry.SentrySdk.CaptureMessage(email); }
            """;
        Assert.Multiple(() =>
        {
            Assert.That(Analysis.Run(Snippet.Compile(("Code.cs", Sentry)), Text("")).Select(d => d.Id), Is.EqualTo(["SOC1012"]));
            Assert.That(Analysis.Run(Snippet.Compile(("Code.cs", Sentry)), Text("12,5 processor sentry")), Is.Empty);
        });
    }

    private static string[] Usual => [Email(18), Email(22)];

    private static string Email(int line) => $"{line} SOC1002 Do not log 'Member.Email' (personal: the name says so). Log an id, redact it, or declare its class.";

    private static string Text(string line) => $"socpolicy-classification 1\nfile /app/data.yaml\n# comment\n{line}\n";

    private static IEnumerable<string> Run(string line) => Analysis.Run(Snippet.Compile(("Code.cs", Code)), Text(line)).Select(d => $"{d.Location.GetLineSpan().StartLinePosition.Line + 1} {d.Id} {d.GetMessage()}");

    private static IEnumerable<string> RunAll(string line) => Analysis.Run(Snippet.Compile(("Code.cs", Code)), Text(line)).Select(Describe);

    private static string Describe(Microsoft.CodeAnalysis.Diagnostic d)
    {
        var span = d.Location.GetLineSpan();
        return $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): {d.Id}: {d.GetMessage()}";
    }
}
