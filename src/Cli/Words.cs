using System.CommandLine;
using System.CommandLine.Parsing;

namespace SocPolicy.Cli;

/// <summary>Options whose values are words of a table in the code. A word that is not in it is refused with those that are.</summary>
internal static class Words
{
    /// <summary>An option that takes one word.</summary>
    /// <param name="name">With its hyphens.</param>
    /// <param name="table">The words with what they stand for, in the order in which they are listed.</param>
    /// <param name="byDefault">The word when the option is not given.</param>
    public static Option<Word<T>> One<T>(string name, IEnumerable<(string Word, T Value)> table, string byDefault)
    {
        var words = Table(table);
        return new(name)
        {
            HelpName = string.Join('|', words.Select(word => word.Text)),
            DefaultValueFactory = _ => words.First(word => word.Text == byDefault),
            CustomParser = result => Find(result, name, result.Tokens[0].Value, words),
        };
    }

    /// <summary>An option that takes words with commas between them, and may be repeated; null when it is not given.</summary>
    public static Option<IReadOnlySet<T>?> Several<T>(string name, IEnumerable<(string Word, T Value)> table)
    {
        var words = Table(table);
        return new(name)
        {
            HelpName = string.Join(',', words.Select(word => word.Text)),
            Arity = ArgumentArity.OneOrMore,
            CustomParser = result => Split(result).Select(word => Find(result, name, word, words)).OfType<Word<T>>().Select(word => word.Value).ToHashSet(),
        };
    }

    /// <summary>An option that takes any texts with commas between them, and may be repeated.</summary>
    public static Option<IReadOnlyList<string>?> List(string name, string helpName) => new(name)
    {
        HelpName = helpName,
        Arity = ArgumentArity.OneOrMore,
        CustomParser = result => [.. Split(result)],
    };

    private static List<Word<T>> Table<T>(IEnumerable<(string Word, T Value)> table) => [.. table.Select(entry => new Word<T>(entry.Word, entry.Value))];

    private static IEnumerable<string> Split(ArgumentResult result) =>
        result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static Word<T>? Find<T>(ArgumentResult result, string name, string text, IReadOnlyList<Word<T>> words)
    {
        var found = words.FirstOrDefault(word => word.Text == text);
        if (found is null) result.AddError($"{name} \"{text}\" is not known. Use one of: {string.Join(", ", words)}.");
        return found;
    }
}
