using SocPolicy.Diagnostics;
using SocPolicy.Manifests.Terraform.Syntax;

namespace SocPolicy.Manifests.Comments;

/// <summary>
/// HCL. A quoted template may hold expressions, and those may hold quoted templates again: a stack says where the text goes on. A
/// here-document is taken as a whole, up to the line that ends it.
/// </summary>
internal sealed class HclComments : CommentSyntax
{
    public override IReadOnlyList<Comment> Find(SourceText text)
    {
        var content = text.Content;
        var found = new List<Comment>();
        // How many braces are open in each expression inside of a quoted template.
        var expressions = new Stack<int>();
        for (var at = 0; at < content.Length; at++)
        {
            var next = at + 1 < content.Length ? content[at + 1] : '\0';
            switch (content[at])
            {
                case '#':
                    found.Add(ToEndOfLine(content, at, 1));
                    at = found[^1].End - 1;
                    break;
                case '/' when next == '/':
                    found.Add(ToEndOfLine(content, at, 2));
                    at = found[^1].End - 1;
                    break;
                case '/' when next == '*':
                    found.Add(Block(content, at, 2, "*/"));
                    at = found[^1].End - 1;
                    break;
                case '<' when next == '<':
                    at = EndOfHeredoc(content, at);
                    break;
                case '"':
                    at = InTemplate(content, at + 1, expressions);
                    break;
                case '{' when expressions.Count > 0:
                    expressions.Push(expressions.Pop() + 1);
                    break;
                case '}' when expressions.Count > 0:
                    var depth = expressions.Pop() - 1;
                    if (depth == 0) at = InTemplate(content, at + 1, expressions);
                    else expressions.Push(depth);
                    break;
            }
        }

        return found;
    }

    /// <summary>Follows the text of a template to its quotation mark, its line's end, or the begin of an expression, which is pushed.</summary>
    private static int InTemplate(string content, int start, Stack<int> expressions)
    {
        for (var at = start; at < content.Length; at++)
        {
            var next = at + 1 < content.Length ? content[at + 1] : '\0';
            switch (content[at])
            {
                case '"' or '\n' or '\r':
                    return at;
                case '\\':
                    at++;
                    break;
                case '$' or '%' when next == content[at] && at + 2 < content.Length && content[at + 2] == '{':
                    at += 2;
                    break;
                case '$' or '%' when next == '{':
                    expressions.Push(1);
                    return at + 1;
            }
        }

        return content.Length;
    }

    private static int EndOfHeredoc(string content, int start)
    {
        var name = start + 2;
        if (name < content.Length && content[name] == '-') name++;
        if (!HclLexer.StartsIdentifier(content, name)) return start + 1;
        var marker = content.AsSpan(name, HclLexer.EndOfIdentifier(content, name) - name);
        var line = EndOfLine(content, name);
        while (line < content.Length)
        {
            var begin = line + 1;
            line = EndOfLine(content, begin);
            if (content.AsSpan(begin, line - begin).Trim().SequenceEqual(marker)) return line - 1;
        }

        return content.Length;
    }
}
