using SocPolicy.Language.Nodes;
using SocPolicy.Language.Times;

namespace SocPolicy.Language;

// Dates and durations. There is no clock: what is compared stands in a manifest or in a parameter.
public readonly partial struct Value
{
    private const string NoDate = "it is no date (2026-11-22, 2026-11-22T10:00:00Z)";

    /// <summary>
    /// A duration in days: <c>P90D</c>, <c>24h</c>, <c>90d</c>, <c>7.00:00:00</c>; a number is one of days already. Months and years
    /// are a range. Missing for missing, unknown for what is no duration.
    /// </summary>
    public Value Days => Lasts(86_400, "days");

    /// <summary>A duration in seconds, as <see cref="Days"/>; a number is one of seconds already.</summary>
    public Value Seconds => Lasts(1, "seconds");

    /// <summary>
    /// Whether this date or time lies before another: <c>2026-11-22</c>, <c>2026-11-22T10:00:00Z</c>. Missing and null are false both
    /// ways; unknown for what is no date, and where a missing zone or hour would decide.
    /// </summary>
    /// <param name="other">A date or time.</param>
    public Truth IsBefore(Value other)
    {
        var shown = trail is null ? "" : other.Show();
        var expected = $"a date before {shown}";
        var otherwise = $"a date not before {shown}";
        if (node is null or NullNode || other.node is null or NullNode) return Tell(State.False, expected, otherwise);
        if (CauseOfNoDate() is { } cause) return Tell(State.Unknown, expected, otherwise, cause);
        if (other.CauseOfNoDate() is { } otherCause) return Tell(State.Unknown, expected, otherwise, $"it is compared with {shown}: {otherCause}");
        return AsMoment()!.Value.IsBefore(other.AsMoment()!.Value) switch
        {
            true => Tell(State.True, expected, otherwise),
            false => Tell(State.False, expected, otherwise),
            null => Tell(State.Unknown, expected, otherwise, $"it may be before {shown} or not: an hour or a time zone is missing"),
        };
    }

    /// <summary>How many whole days there are from this date to another: negative when that is before. Missing when either is missing.</summary>
    /// <param name="other">A date or time.</param>
    public Value DaysUntil(Value other)
    {
        var origin = trail;
        if (node is null or NullNode) return Number(null);
        if (other.node is null or NullNode) return Number(null);
        if ((CauseOfNoDate() ?? other.CauseOfNoDate()) is { } cause)
            return Number(new UnknownNode(cause, node.Source, node.Start, node.End) { IsPresent = node is not UnknownNode { IsPresent: false } && other.node is not UnknownNode { IsPresent: false } });
        var (low, high) = AsMoment()!.Value.DaysUntil(other.AsMoment()!.Value);
        return Number(Between(low, high, "an hour or a time zone is missing"));

        Value Number(Node? number) => new(number, origin?.ToView("days until", number));
    }

    private Value Lasts(double unit, string view)
    {
        Node? found;
        switch (node)
        {
            case null or NullNode or NumberNode:
                found = node;
                break;
            case UnknownNode unknown:
                found = new UnknownNode(unknown.Cause, node.Source, node.Start, node.End) { IsPresent = unknown.IsPresent };
                break;
            case TextNode text when Comparer.TryNumber(text, out var number):
                found = new NumberNode(number, text.Text, node.Source, node.Start, node.End);
                break;
            case TextNode text when Duration.Read(text.Text) is { } duration:
                found = Between(duration.Low / unit, duration.High / unit, "months and years are of different lengths");
                break;
            default:
                found = new UnknownNode("it is no duration (P90D, 24h, 90d, 7.00:00:00)", node.Source, node.Start, node.End) { IsPresent = true };
                break;
        }

        return new(found, trail?.ToView(view, found), name);
    }

    /// <summary>A number with the place of this value; a range of whole numbers where it is not certain.</summary>
    private Node Between(double low, double high, string cause)
    {
        if (low == high) return new NumberNode(low, low.ToString(System.Globalization.CultureInfo.InvariantCulture), node!.Source, node.Start, node.End);
        if (low < int.MinValue || high > int.MaxValue) return new UnknownNode(cause, node!.Source, node.Start, node.End) { IsPresent = true };
        return new IntervalNode((int)Math.Floor(low), (int)Math.Ceiling(high), cause);
    }

    /// <summary>Why it is no date; null when it is one.</summary>
    private string? CauseOfNoDate() => node is UnknownNode unknown ? unknown.Cause : AsMoment() is null ? NoDate : null;

    private Moment? AsMoment() => node is TextNode text ? Moment.Read(text.Text) : null;
}
