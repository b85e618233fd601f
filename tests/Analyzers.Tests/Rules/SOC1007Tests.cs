using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SocPolicy.Analyzers.Tests.Harness;

namespace SocPolicy.Analyzers.Tests.Rules;

internal sealed class SOC1007Tests
{
    private const string Program = """
        using Microsoft.Extensions.Compliance.Classification;
        System.Console.WriteLine(typeof(Setup));
        namespace Microsoft.Extensions.Compliance.Classification { public class DataClassificationAttribute : Attribute; }
        sealed class PrivateDataAttribute : DataClassificationAttribute;
        static partial class Notes
        {
            [LoggerMessage(1, LogLevel.Information, "{Text} {Other}")]
            static partial void Mail(ILogger logger, [PrivateData] string text, [PrivateData] string other);
            static partial void Mail(ILogger logger, string text, string other) { }
        }
        """;

    [Test]
    public void Finding_NamesBothCallsAndTheOtherParameters()
    {
        var found = Analysis.Run(WithLibrary("")).Single();
        Assert.Multiple(() =>
        {
            Assert.That(found.GetMessage(), Is.EqualTo(
                "'text' (personal: declared by [PrivateData]) is logged as it is, since the program never calls EnableRedaction and AddRedaction. Call EnableRedaction and AddRedaction where it builds its host."));
            Assert.That(found.AdditionalLocations.Select(l => Program.Substring(l.SourceSpan.Start, l.SourceSpan.Length)), Is.EqualTo(["other"]));
        });
    }

    [Test]
    public void Library_ThatKnowsRedaction_MayEnableIt() => Assert.That(Analysis.Run(WithLibrary("Microsoft.Extensions.Telemetry")), Is.Empty);

    /// <summary>The program beside a library, which uses an assembly of the given name.</summary>
    private static CSharpCompilation WithLibrary(string uses)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary);
        var used = CSharpCompilation.Create(uses.Length == 0 ? "Plain" : uses, [CSharpSyntaxTree.ParseText("public class Part;")], References.All, options);
        var library = CSharpCompilation.Create("Defaults", [CSharpSyntaxTree.ParseText("public class Setup { public Part P; }")], [.. References.All, used.ToMetadataReference()], options);
        var program = Snippet.Compile(("Program.cs", Program)).AddReferences(used.ToMetadataReference(), library.ToMetadataReference());
        Analysis.MustCompile(program);
        return program;
    }
}
