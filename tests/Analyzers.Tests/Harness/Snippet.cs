using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace SocPolicy.Analyzers.Tests.Harness;

/// <summary>Test code with the spans that were marked <c>[|...|]</c> in it.</summary>
internal sealed record Snippet(string Text, ImmutableArray<TextSpan> Marked)
{
    public static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp14, DocumentationMode.None);

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.Extensions.Logging;
        """;

    public static Snippet Parse(string marked)
    {
        var text = new System.Text.StringBuilder();
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var start = -1;
        for (var i = 0; i < marked.Length; i++)
        {
            if (string.CompareOrdinal(marked, i, "[|", 0, 2) == 0)
            {
                start = text.Length;
                i++;
            }
            else if (start >= 0 && string.CompareOrdinal(marked, i, "|]", 0, 2) == 0)
            {
                spans.Add(TextSpan.FromBounds(start, text.Length));
                start = -1;
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return new Snippet(text.ToString(), spans.ToImmutable());
    }

    public static CSharpCompilation Compile(params (string Path, string Text)[] files)
    {
        var trees = files.Prepend(("Usings.cs", Usings)).Select(f => CSharpSyntaxTree.ParseText(f.Item2, Language, f.Item1, System.Text.Encoding.UTF8));
        var program = files.Any(f => CSharpSyntaxTree.ParseText(f.Text, Language).GetRoot().ChildNodes().Any(n => n.IsKind(SyntaxKind.GlobalStatement)));
        var options = new CSharpCompilationOptions(
            program ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);
        return CSharpCompilation.Create("Snippet", trees, References.All, options);
    }
}
