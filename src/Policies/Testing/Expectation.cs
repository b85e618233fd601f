using System.Text.RegularExpressions;
using SocPolicy.Diagnostics;
using SocPolicy.Model;

namespace SocPolicy.Testing;

/// <summary>A verdict that a comment in a test's manifest expects: <c># ~ fail rule-id</c>, several with commas.</summary>
/// <param name="Path">The manifest's path.</param>
/// <param name="Line">The line that the verdict belongs to, from 1.</param>
/// <param name="State">The verdict.</param>
/// <param name="Rule">The rule's id.</param>
internal sealed partial record Expectation(string Path, int Line, VerdictState State, string Rule)
{
    /// <summary>The expectations of a manifest. A comment alone on its line belongs to the next line that is none.</summary>
    public static IEnumerable<Expectation> Find(SourceText text)
    {
        for (var line = 1; line <= text.LineCount; line++)
        {
            var content = text.Line(line);
            var comment = Comment().Match(content);
            if (!comment.Success) continue;
            var at = line;
            if (comment.Index == content.Length - content.TrimStart().Length)
            {
                at++;
                while (at < text.LineCount && Comment().Match(text.Line(at)) is { Success: true } next && string.IsNullOrWhiteSpace(text.Line(at)[..next.Index])) at++;
            }

            foreach (Match one in Part().Matches(comment.Groups["expected"].Value))
                yield return new(text.Path, at, ToState(one.Groups["state"].Value), one.Groups["rule"].Value);
        }
    }

    private static VerdictState ToState(string word) => word switch
    {
        "fail" => VerdictState.Fail,
        "unknown" => VerdictState.Unknown,
        _ => VerdictState.Pass,
    };

    [GeneratedRegex(@"(#|//|;|<!--)\s*~\s*(?<expected>(pass|fail|unknown)\s.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<state>pass|fail|unknown)\s+(?<rule>[\w.-]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Part();
}
