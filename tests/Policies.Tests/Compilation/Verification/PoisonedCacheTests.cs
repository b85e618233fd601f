using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SocPolicy.Compilation;
using SocPolicy.Compilation.Verification;

namespace SocPolicy.Policies.Tests.Compilation.Verification;

[TestFixture]
internal sealed class PoisonedCacheTests
{
    private static readonly GeneratedPolicies Ours = Corpus.Generate(Corpus.Snippet("resource[\"a\"] == \"kept\""));

    private static readonly byte[] Good = CompileRoute.Compile(CompileRoute.InProcess, Ours).Image!;

    [Test]
    public void OwnAssembly_IsLoaded() => Assert.That(CompiledAssemblies.Load([.. Good], Ours).Policies, Has.Count.EqualTo(1));

    [Test]
    public void AnotherAssembly_IsRefused() =>
        Assert.That(Load(File.ReadAllBytes(typeof(CompiledAssemblies).Assembly.Location)), Does.StartWith("It is not compiled from these policies"));

    [Test]
    public void AnotherKeysRules_AreRefused()
    {
        var (image, _) = CompileRoute.Compile(CompileRoute.InProcess, Corpus.Generate(Corpus.Snippet("resource[\"a\"] != \"kept\"")));
        Assert.That(Load(image!), Does.StartWith("It is not compiled from these policies"));
    }

    [Test]
    public void TruncatedFile_IsRefused([Values(0, 1, 64, 200, 512, 1024, 2048)] int length) => Assert.That(Load(Good[..length]), Is.Not.Null);

    [Test]
    public void EveryEditedByte_IsRefusedOrHarmless()
    {
        for (var at = 0; at < Good.Length; at += 11)
        {
            var edited = Good.ToArray();
            edited[at] ^= 0xFF;
            Assert.That(() => PolicyVerifier.Check(edited, Ours.Sources), Throws.Nothing, $"byte {at}");
        }
    }

    [Test]
    public void ModuleInitializer_IsRefusedAndNeverRuns()
    {
        var marker = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.ran");
        var code = Ours.Code + $$"""

            internal static class Evil
            {
                [System.Runtime.CompilerServices.ModuleInitializer]
                internal static void Run() => System.IO.File.WriteAllText(@"{{marker}}", "x");
            }
            """;
        var image = CompileAs(Ours, code);
        Assert.Multiple(() =>
        {
            Assert.That(Load(image), Does.Contain("SOC3010").Or.Contains("SOC3015"));
            Assert.That(File.Exists(marker), Is.False);
            Assert.That(PolicyVerifier.Check(image, Ours.Sources).Select(one => one.Message), Has.Some.StartsWith("The type \"Evil\" is not allowed"));
        });
    }

    [TestCase("public static class X { static X() { } }")]
    [TestCase("public interface X { int F() => 1; }")]
    [TestCase("public struct X { public override string ToString() => \"\"; }")]
    [TestCase("public class X { ~X() { } }")]
    [TestCase("public record X(int A);")]
    [TestCase("public enum X { A }")]
    [TestCase("public delegate int X();")]
    [TestCase("[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] public struct X { }")]
    [TestCase("public static class X { [System.Runtime.InteropServices.DllImport(\"libc\")] public static extern int getpid(); }")]
    public void TypeBesideTheRules_IsRefused(string declaration) =>
        Assert.That(PolicyVerifier.Check(CompileAs(Ours, Ours.Code + "\n" + declaration), Ours.Sources).Select(one => one.Id), Has.Some.EqualTo("SOC3015"));

    [Test]
    public void UnoptimizedCode_IsRefusedOrAccepted_ButNeverThrows() =>
        Assert.That(() => PolicyVerifier.Check(CompileAs(Ours, Ours.Code, OptimizationLevel.Debug), Ours.Sources), Throws.Nothing);

    [Test]
    public void EveryEditedInstruction_LeavesNothingUnsafe()
    {
        // Bytes of rules, one by one, through all values that the type checker must not mistake: whatever passes still only calls
        // what is on the allow-list, since the table of references is checked as a whole.
        var (offset, size) = BodyOf("Rule0_Assert");
        for (var at = offset; at < offset + size; at++)
        {
            for (var value = 0; value < 256; value += 17)
            {
                var edited = Good.ToArray();
                edited[at] = (byte)value;
                Assert.That(() => PolicyVerifier.Check(edited, Ours.Sources), Throws.Nothing);
            }
        }
    }

    private static (int Offset, int Size) BodyOf(string method)
    {
        using var pe = new PEReader(ImmutableArray.Create(Good));
        var metadata = pe.GetMetadataReader();
        var definition = metadata.MethodDefinitions.Select(metadata.GetMethodDefinition).First(one => metadata.GetString(one.Name) == method);
        var body = pe.GetMethodBody(definition.RelativeVirtualAddress);
        var section = pe.PEHeaders.SectionHeaders[pe.PEHeaders.GetContainingSectionIndex(definition.RelativeVirtualAddress)];
        return (definition.RelativeVirtualAddress - section.VirtualAddress + section.PointerToRawData, body.Size);
    }

    /// <summary>Why an image is not loaded from the cache; null when it is.</summary>
    private static string? Load(byte[] image)
    {
        try
        {
            CompiledAssemblies.Load(image, Ours);
            return null;
        }
        catch (InvalidDataException refused)
        {
            return refused.Message;
        }
    }

    private static byte[] CompileAs(GeneratedPolicies policies, string code, OptimizationLevel optimization = OptimizationLevel.Release)
    {
        var references = PolicyCompiler.ReferencePaths().Append(typeof(File).Assembly.Location).Distinct().Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(policies.AssemblyName, [CSharpSyntaxTree.ParseText(code)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: optimization));
        using var image = new MemoryStream();
        var json = policies.Json.ToArray();
        var result = compilation.Emit(image, manifestResources: [new(CompiledPolicySet.ManifestResource, () => new MemoryStream(json), isPublic: true)]);
        Assert.That(result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error), Is.Empty);
        return image.ToArray();
    }
}
