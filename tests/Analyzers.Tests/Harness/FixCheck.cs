using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace SocPolicy.Analyzers.Tests.Harness;

/// <summary>Applies a code fix to the first finding and compares the text. The result must compile.</summary>
internal static class FixCheck
{
    public static void Fixes(CodeFixProvider fix, string before, string after)
    {
        var fixedText = Apply(fix, before) ?? throw new AssertionException("No fix was offered.");
        Analysis.MustCompile(Snippet.Compile(("Fixed.cs", fixedText)));
        Assert.That(fixedText, Is.EqualTo(after));
    }

    public static void OffersNothing(CodeFixProvider fix, string code) => Assert.That(Apply(fix, code), Is.Null);

    private static string? Apply(CodeFixProvider fix, string code)
    {
        var compilation = Snippet.Compile(("Code.cs", code));
        Analysis.MustCompile(compilation);
        var diagnostic = Analysis.Run(Analysis.WithAllRules(compilation)).First(d => fix.FixableDiagnosticIds.Contains(d.Id));

        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Snippet", "Snippet", LanguageNames.CSharp,
            compilationOptions: compilation.Options, parseOptions: Snippet.Language, metadataReferences: References.All));
        Document? document = null;
        foreach (var tree in compilation.SyntaxTrees)
        {
            var added = workspace.AddDocument(project.Id, tree.FilePath, SourceText.From(tree.ToString()));
            if (tree.FilePath == "Code.cs") document = added;
        }

        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        var context = new CodeFixContext(document!, diagnostic, (action, _) => actions.Add(action), CancellationToken.None);
        fix.RegisterCodeFixesAsync(context).GetAwaiter().GetResult();
        if (actions.Count == 0) return null;
        Assert.That(actions, Has.Count.EqualTo(1));
        var operation = actions[0].GetOperationsAsync(CancellationToken.None).GetAwaiter().GetResult().OfType<ApplyChangesOperation>().Single();
        return operation.ChangedSolution.GetDocument(document!.Id)!.GetTextAsync().GetAwaiter().GetResult().ToString();
    }
}
