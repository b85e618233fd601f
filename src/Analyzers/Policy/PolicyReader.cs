using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using SocPolicy.Analyzers.Classification;
using SocPolicy.Analyzers.Flow.Sinks;

namespace SocPolicy.Analyzers.Policy;

/// <summary>
/// Reads the line-based text that the build writes from the YAML policy. It needs no YAML library: an analyzer that brings one
/// meets another version of it in the IDE.
/// </summary>
internal static class PolicyReader
{
    public const string FileName = "socpolicy.classification.txt";

    private const string Header = "socpolicy-classification 1";
    private static readonly string[] Verbs = ["symbol", "type", "namespace", "name", "sanitizer", "sink", "processor", "retention", "action", "audit"];
    private static readonly string[] Classes = ["none", "confidential", "personal", "financial", "sensitive-personal", "secret"];
    private static readonly string[] Kinds = ["log", "scope", "output", "trace", "url", "header", "metric", "exception", "storage", "third-party"];
    private static readonly char[] Blank = [' ', '\t'];

    public static ClassificationPolicy Read(string path, SourceText text)
    {
        var policy = new ClassificationPolicy();
        var errors = ImmutableArray.CreateBuilder<PolicyError>();
        var file = path;
        if (text.Lines[0].ToString().Trim() != Header)
            errors.Add(new PolicyError(path, 1, 1, $"The first line is not '{Header}'. Build again with one version of SocPolicy"));
        else
            foreach (var line in text.Lines.Skip(1))
                ReadLine(line.ToString().Trim());
        policy.Errors = errors.ToImmutable();
        return policy;

        void ReadLine(string line)
        {
            if (line.Length == 0 || line[0] == '#') return;
            var words = line.Split(Blank, StringSplitOptions.RemoveEmptyEntries);
            if (words[0] == "file")
            {
                file = line.Substring(4).Trim();
                return;
            }

            var at = words[0].Split(',');
            if (at.Length != 2 || !Number(at[0], out var row) || !Number(at[1], out var column))
            {
                errors.Add(new PolicyError(file, 1, 1, $"'{words[0]}' is not a place. Write line,column"));
                return;
            }

            if (Apply(policy, words, $"{Name(file)}({row})") is { } problem) errors.Add(new PolicyError(file, row, column, problem));
        }
    }

    /// <summary>Takes over one line; what is wrong with it, or null.</summary>
    private static string? Apply(ClassificationPolicy policy, string[] words, string place)
    {
        var verb = words.Length > 1 ? words[1] : "";
        // What the YAML's own reader found; it cannot be one of the verbs that a message offers.
        if (verb == "error") return string.Join(" ", words.Skip(2));
        if (!Verbs.Contains(verb)) return $"The key '{verb}' is not known. Use one of: {string.Join(", ", Verbs)}";
        if (words.Length < 3) return $"'{verb}' names nothing. Write what it is about";
        switch (verb)
        {
            case "sanitizer":
                policy.Sanitizers.Add(words[2]);
                return null;
            case "processor":
                policy.Processors.Add(words[2].ToLowerInvariant());
                return null;
            case "retention":
                if (words.Length < 4) return $"'{words[2]}' has no period. Write how long it is kept, such as P5Y";
                policy.Retentions[words[2]] = string.Join(" ", words.Skip(3));
                return null;
            case "action":
                policy.Actions[words[2]] = place;
                return null;
            case "audit":
                policy.Audits.Add(words[2]);
                return null;
            case "sink":
                return AddSink(policy, words);
        }

        var text = words.Length > 3 ? words[3] : "";
        if (!Classes.Contains(text)) return $"The class '{text}' is not known. Use one of: {string.Join(", ", Classes)}";
        var entry = new PolicyEntry(ClassOf(text), place);
        switch (verb)
        {
            case "symbol": policy.Symbols[words[2]] = entry; break;
            case "type": policy.Types[words[2]] = entry; break;
            case "namespace": policy.Namespaces[words[2]] = entry; break;
            default: policy.Names[words[2].Replace("-", "").ToLowerInvariant()] = entry; break;
        }

        return null;
    }

    /// <summary><c>sink Shop.Journal.Write text log</c>: method, parameters, kind.</summary>
    private static string? AddSink(ClassificationPolicy policy, string[] words)
    {
        var kind = Array.IndexOf(Kinds, words[words.Length - 1]);
        if (kind < 0) return $"The kind of sink '{words[words.Length - 1]}' is not known. Use one of: {string.Join(", ", Kinds)}";
        var dot = words[2].LastIndexOf('.');
        if (dot <= 0 || words.Length < 5) return "A sink needs a method with its type, its parameters and its kind";
        policy.Sinks.Add(new Sink(KindOf(Kinds[kind]), words[2].Substring(0, dot), words[2].Substring(dot + 1), words[3].Split(',')));
        return null;
    }

    private static DataClass? ClassOf(string text) => text switch
    {
        "confidential" => DataClass.Confidential,
        "personal" => DataClass.Personal,
        "financial" => DataClass.Financial,
        "sensitive-personal" => DataClass.SensitivePersonal,
        "secret" => DataClass.Secret,
        _ => null,
    };

    private static SinkKind KindOf(string text) => text switch
    {
        "log" => SinkKind.Log,
        "scope" => SinkKind.LogScope,
        "output" => SinkKind.Output,
        "trace" => SinkKind.Trace,
        "url" => SinkKind.Url,
        "header" => SinkKind.Header,
        "metric" => SinkKind.Metric,
        "exception" => SinkKind.Exception,
        "storage" => SinkKind.Storage,
        _ => SinkKind.ThirdParty,
    };

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;

    private static string Name(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
