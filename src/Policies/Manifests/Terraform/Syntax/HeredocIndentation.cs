namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary>The <c>-</c> of <c>&lt;&lt;-EOT</c>: the indentation that all lines share is no part of the text.</summary>
internal static class HeredocIndentation
{
    /// <summary>Takes it off the literals that begin a line. Blank lines do not count, and keep what they have.</summary>
    public static void Remove(List<TemplateItem> items)
    {
        var starts = new List<TemplateItem>();
        var least = int.MaxValue;
        var atLineStart = true;
        foreach (var item in items)
        {
            if (atLineStart)
            {
                atLineStart = false;
                var literal = item.Literal ?? "";
                var blanks = literal.Length - literal.AsSpan().TrimStart().Length;
                if (blanks < literal.Length || !literal.EndsWith('\n'))
                {
                    least = Math.Min(least, blanks);
                    if (item.Literal is not null) starts.Add(item);
                }
            }

            if (item.Literal is { } text && text.EndsWith('\n')) atLineStart = true;
        }

        if (least is 0 or int.MaxValue) return;
        foreach (var item in starts)
        {
            item.Literal = item.Literal![least..];
            item.Start += least;
        }
    }
}
