using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using SocPolicy.Language.Nodes;
using SocPolicy.Language.Reasoning;

namespace SocPolicy.Language;

/// <summary>
/// What <c>$"..."</c> becomes in a policy: a text made of values that keeps what is unknown, and masks secrets when it is shown.
/// Holes take no alignment and no format.
/// </summary>
[InterpolatedStringHandler]
public readonly ref struct ValueText
{
    private readonly StringBuilder shown;
    private readonly StringBuilder known;
    private readonly List<(int At, string Cause)> unknowns;

    /// <summary>Of the first hole: where the text comes from.</summary>
    private readonly Trail?[] place;

    /// <summary>Made by the C# compiler.</summary>
    /// <param name="literalLength">Characters outside of the holes.</param>
    /// <param name="formattedCount">Number of holes.</param>
    public ValueText(int literalLength, int formattedCount)
    {
        shown = new StringBuilder(literalLength + (formattedCount * 16));
        known = new StringBuilder(literalLength + (formattedCount * 16));
        unknowns = [];
        place = new Trail?[1];
    }

    /// <summary>Text outside of the holes.</summary>
    public void AppendLiteral(string text)
    {
        shown.Append(text);
        AppendKnown(text);
    }

    /// <summary>A value: its text when it is a scalar.</summary>
    public void AppendFormatted(Value value)
    {
        place[0] ??= value.Trail;
        // In a sentence a text stands without the quotation marks that a reason gives it.
        shown.Append(value.Node is TextNode ? value.Show().Trim('"') : value.Show());
        switch (value.Node)
        {
            case ScalarNode scalar:
                AppendKnown(scalar.Text);
                break;
            case UnknownNode unknown:
                AppendKnown(unknown.Prefix);
                unknowns.Add((known.Length, unknown.Cause));
                AppendKnown(unknown.Suffix);
                break;
            default:
                unknowns.Add((known.Length, "it is made of what has no text"));
                break;
        }
    }

    /// <summary>A resource: its name.</summary>
    public void AppendFormatted(Resource value) => AppendFormatted(value.Name);

    /// <summary>A collection: its members, with commas.</summary>
    public void AppendFormatted(Values value)
    {
        shown.Append(value.Show());
        unknowns.Add((known.Length, "it is made of a collection"));
    }

    /// <summary>A constant text.</summary>
    public void AppendFormatted(string text) => AppendLiteral(text);

    /// <summary>A constant number.</summary>
    public void AppendFormatted(long number) => AppendLiteral(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>What is too long is not made: it stays a text of which only the beginning is known.</summary>
    private void AppendKnown(string text)
    {
        if (known.Length + text.Length > Budget.Characters) unknowns.Add((known.Length, Budget.CharactersCause));
        else if (!Budget.SpendOn(text)) unknowns.Add((known.Length, Budget.StepsCause));
        else known.Append(text);
    }

    /// <summary>For messages: secrets masked, unknown holes named so.</summary>
    internal string ToMessage() => shown.ToString();

    /// <summary>Where the first value of it stands; null when nothing is traced.</summary>
    internal Trail? Place => place[0];

    /// <summary>For comparisons: partly known when a hole is unknown.</summary>
    internal Node ToNode()
    {
        var text = known.ToString();
        if (unknowns.Count == 0) return new TextNode(text, NodeSource.Literal, 0, 0);
        return new UnknownNode(unknowns[0].Cause, NodeSource.Literal, 0, 0)
        {
            IsPresent = true,
            IsText = true,
            Prefix = text[..unknowns[0].At],
            Suffix = text[unknowns[^1].At..],
        };
    }
}
