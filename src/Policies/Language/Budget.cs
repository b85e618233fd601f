namespace SocPolicy.Language;

/// <summary>
/// How much work one rule may do on one resource: a count, not a clock, so that the answer is the same on every machine. What is
/// over it is unknown. It belongs to the thread, since a rule runs in one and has nowhere to carry it.
/// </summary>
internal static class Budget
{
    /// <summary>Members tested, and quarters of a kibibyte of long texts made or searched.</summary>
    public const int Steps = 10_000_000;

    /// <summary>The most members of a collection that a rule makes.</summary>
    public const int Members = 100_000;

    /// <summary>The most characters of a text that a rule makes.</summary>
    public const int Characters = 1_000_000;

    /// <summary>Shorter texts than this cost nothing.</summary>
    public const int FreeCharacters = 256;

    public const string StepsCause = "the rule takes more than 10,000,000 steps on this resource";
    public const string MembersCause = "the rule makes a collection of more than 100,000 members";
    public const string CharactersCause = "the rule makes a text of more than 1,000,000 characters";

    [ThreadStatic]
    private static int spent;

    /// <summary>How much is spent: kept and set again where the same work is done a second time, with reasons.</summary>
    public static int Spent
    {
        get => spent;
        set => spent = value;
    }

    /// <summary>Takes one step; false when there is none left.</summary>
    public static bool Spend() => Spend(1);

    /// <summary>Takes the steps that a text costs; false when there are not as many left.</summary>
    public static bool SpendOn(string text) => text.Length < FreeCharacters || Spend(text.Length / FreeCharacters);

    /// <summary>Takes some steps; false when there are not as many left.</summary>
    private static bool Spend(int steps)
    {
        if (spent > Steps - steps)
        {
            spent = Steps;
            return false;
        }

        spent += steps;
        return true;
    }
}
