using SocPolicy.Compilation;
using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Model;

namespace SocPolicy.Evaluation;

/// <summary>
/// Judges resources by rules. A rule runs first without reasons; only when it does not pass it runs again with them, which is
/// safe since rules are pure.
/// </summary>
internal sealed class Evaluator
{
    private readonly ResourceIndex index;
    private readonly bool traceAll;
    private readonly List<Verdict> verdicts = [];

    private Evaluator(ResourceIndex index, bool traceAll)
    {
        this.index = index;
        this.traceAll = traceAll;
    }

    /// <summary>Judges; the verdicts are sorted by path, position, control, rule, address and item.</summary>
    public static IReadOnlyList<Verdict> Evaluate(
        IReadOnlyList<CompiledPolicy> policies,
        IReadOnlyList<ResourceDescription> resources,
        bool traceAll,
        IProgress<RunProgress>? progress,
        CancellationToken cancellation,
        IReadOnlyList<string>? files = null)
    {
        var evaluator = new Evaluator(new ResourceIndex(resources, files ?? []), traceAll);
        for (var i = 0; i < policies.Count; i++)
        {
            progress?.Report(new("Judging controls", i, policies.Count));
            evaluator.Judge(policies[i], cancellation);
        }

        return VerdictOrder.Sort(evaluator.verdicts);
    }

    private void Judge(CompiledPolicy compiled, CancellationToken cancellation)
    {
        var policy = compiled.Policy;
        var parameters = Parameters.Defaults(policy);
        var before = verdicts.Count;
        foreach (var rule in compiled.Rules)
        {
            foreach (var resource in index.Find(rule.Rule.On))
            {
                cancellation.ThrowIfCancellationRequested();
                JudgeResource(new Subject(policy, rule, resource, parameters));
            }
        }

        if (verdicts.Count > before) return;
        verdicts.Add(new() { Policy = policy, Rule = null, State = VerdictState.NotEvaluated, Resource = null, Span = default });
    }

    private void JudgeResource(in Subject subject)
    {
        var all = index.All(subject.Resource.Description);
        Tracing? tracing = null;
        if (subject.Rule.Each is null)
        {
            JudgeItem(subject, ref tracing, default, all, position: -1, isCertain: true);
            return;
        }

        var items = subject.Rule.Each(subject.Resource, default, all, subject.Parameters);
        for (var i = 0; i < items.Members.Count; i++)
            JudgeItem(subject, ref tracing, items.Members[i].Item, all, i, items.Members[i].IsCertain);
        if (items.OpenBecause is { } cause) JudgeOpen(subject, tracing ?? new Tracing(subject, index), cause);
        else if (items.Members.Count == 0) verdicts.Add(Verdict(subject, VerdictState.Pass, subject.Resource.Header));
    }

    private void JudgeItem(in Subject subject, ref Tracing? tracing, Value item, ResourceSet all, int position, bool isCertain)
    {
        var state = Test(subject, subject.Resource, item, all, isCertain, out _, out _);
        if (state is null) return;
        if (state == State.True && !traceAll) verdicts.Add(Verdict(subject, VerdictState.Pass, Place(subject, item)));
        else Explain(subject, tracing ??= new Tracing(subject, index), position, isCertain);
    }

    /// <summary>The answer; null when the rule is not about this resource or item.</summary>
    private static State? Test(in Subject subject, Resource resource, Value item, ResourceSet all, bool isCertain, out Truth where, out Truth assert)
    {
        var rule = subject.Rule;
        where = rule.Where is null ? true : rule.Where(resource, item, all, subject.Parameters);
        assert = default;
        if (where.State == State.False) return null;
        assert = rule.Assert(resource, item, all, subject.Parameters);
        // Where it is unknown whether the rule is about this at all, only a pass is certain.
        if (assert.State == State.True) return State.True;
        return where.State == State.True && isCertain ? assert.State : State.Unknown;
    }

    private void Explain(in Subject subject, Tracing tracing, int position, bool isCertain)
    {
        var item = position < 0 ? default : tracing.Items[position].Item;
        var state = Test(subject, tracing.Resource, item, tracing.All, isCertain, out var where, out var assert) ?? State.Unknown;
        var reason = assert.State == State.False && state == State.Unknown ? where.Reason : assert.Reason;
        var span = item.Trail?.Span ?? subject.Resource.Header;
        var sentence = "";
        if (reason is not null)
        {
            var (decisive, wanted) = reason.Decisive();
            // Where nothing anywhere does it, the item says more than its resource's header.
            if (decisive.Span.Source is not null && (item.Trail is null || decisive.Span != subject.Resource.Header)) span = decisive.Span;
            if (state != State.True) sentence = decisive.Sentence(wanted);
        }

        var message = state == State.True ? ""
            : subject.Rule.Message?.Invoke(tracing.Resource, item, tracing.All, subject.Parameters)
            ?? (sentence.Length > 0 ? sentence : subject.Policy.Title);
        verdicts.Add(Verdict(subject, ToVerdict(state), span) with { Detail = new(item.Trail?.Path ?? "", OneLine(message), sentence, traceAll ? reason : null) });
    }

    /// <summary>There may be further items: one of them, unknown, is judged in their stead.</summary>
    private void JudgeOpen(in Subject subject, Tracing tracing, string cause)
    {
        var body = subject.Resource.Description.Body;
        var unknown = new UnknownNode(cause, body.Source, body.Start, body.Start);
        var item = new Value(unknown, tracing.Resource.Body.Trail!.ToView("further items", unknown));
        if (Test(subject, tracing.Resource, item, tracing.All, isCertain: true, out _, out _) is not { } state || state == State.True) return;
        verdicts.Add(Verdict(subject, VerdictState.Unknown, subject.Resource.Header) with
        {
            Detail = new("further items", OneLine($"There may be further items: {cause}"), cause, null),
        });
    }

    private static VerdictState ToVerdict(State state) => state switch
    {
        State.True => VerdictState.Pass,
        State.False => VerdictState.Fail,
        _ => VerdictState.Unknown,
    };

    private static SourceSpan Place(in Subject subject, Value item) =>
        item.Node is { Span.Source.Path.Length: > 0 } node ? node.Span : subject.Resource.Header;

    private static Verdict Verdict(in Subject subject, VerdictState state, SourceSpan span) => new()
    {
        Policy = subject.Policy,
        Rule = subject.Rule.Rule,
        State = state,
        Resource = subject.Resource.Description,
        Span = span,
    };

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    private readonly record struct Subject(Policy Policy, CompiledRule Rule, Resource Resource, ParameterValues Parameters);

    /// <summary>The subject once more with reasons: made when the first of its items does not pass, and then shared by all of them.</summary>
    private sealed class Tracing(Subject subject, ResourceIndex index)
    {
        private Resource? resource;
        private ResourceSet? all;
        private List<Member<Value>>? items;

        public Resource Resource => resource ??= index.Trace(subject.Resource);

        public ResourceSet All => all ??= index.AllTraced(Resource);

        public List<Member<Value>> Items => items ??= subject.Rule.Each!(Resource, default, All, subject.Parameters).Members;
    }
}
