using System.Buffers;
using SocPolicy.Compilation;
using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Model;

namespace SocPolicy.Evaluation;

/// <summary>
/// Judges resources by rules: each resource by all of its rules, while it is at hand. A rule runs first without reasons; only
/// when it does not pass it runs again with them, which is safe since rules are pure.
/// </summary>
internal sealed class Evaluator
{
    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\r\n\f\u0085\u2028\u2029");

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
        var rules = new RuleIndex(policies);
        evaluator.JudgeAll(rules, progress, cancellation);
        return [.. rules.WithoutVerdicts, .. VerdictOrder.Sort(evaluator.verdicts)];
    }

    private void JudgeAll(RuleIndex rules, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        const int ReportEvery = 256;
        var resources = index.Resources;
        for (var i = 0; i < resources.Count; i++)
        {
            if (i % ReportEvery == 0) progress?.Report(new("Judging resources", i, resources.Count));
            var subject = new Subject(resources[i], index);
            foreach (var rule in rules.For(resources[i].Description))
            {
                cancellation.ThrowIfCancellationRequested();
                JudgeResource(rule, subject);
            }
        }
    }

    private void JudgeResource(IndexedRule rule, Subject subject)
    {
        var before = verdicts.Count;
        Budget.Spent = 0;
        if (rule.Compiled.Each is not { } each)
        {
            JudgeItem(rule, subject, default, position: -1, isCertain: true, items: null);
        }
        else
        {
            var items = each(subject.Resource, default, subject.All, rule.Parameters);
            List<Member<Value>>? traced = null;
            for (var i = 0; i < items.Members.Count; i++)
                traced = JudgeItem(rule, subject, items.Members[i].Item, i, items.Members[i].IsCertain, traced);
            if (items.OpenBecause is { } cause) JudgeOpen(rule, subject, cause);
            else if (items.Members.Count == 0) Add(rule, subject, VerdictState.Pass, subject.Resource.Header, detail: null);
        }

        if (verdicts.Count > before) rule.Control.IsEvaluated = true;
    }

    /// <summary>Judges the resource or one item of it; gives the items with their reasons once one of them needed those.</summary>
    private List<Member<Value>>? JudgeItem(IndexedRule rule, Subject subject, Value item, int position, bool isCertain, List<Member<Value>>? items)
    {
        var spentBefore = Budget.Spent;
        var state = Test(rule, subject.Resource, item, subject.All, isCertain, out _, out _);
        if (state is null) return items;
        var spentAfter = Budget.Spent;
        if (state == State.True && !traceAll)
        {
            Add(rule, subject, VerdictState.Pass, Place(subject, item), detail: null);
            return items;
        }

        if (position >= 0)
        {
            Budget.Spent = 0;
            items ??= rule.Compiled.Each!(subject.Traced, default, subject.AllTraced, rule.Parameters).Members;
            item = items[position].Item;
        }

        // The same work once more, with reasons: it must not run out of steps earlier.
        Budget.Spent = spentBefore;
        Explain(rule, subject, item, isCertain);
        Budget.Spent = spentAfter;
        return items;
    }

    /// <summary>The answer; null when the rule is not about this resource or item.</summary>
    private static State? Test(IndexedRule rule, Resource resource, Value item, ResourceSet all, bool isCertain, out Truth where, out Truth assert)
    {
        var compiled = rule.Compiled;
        where = compiled.Where is null ? true : compiled.Where(resource, item, all, rule.Parameters);
        assert = default;
        if (where.State == State.False) return null;
        assert = compiled.Assert(resource, item, all, rule.Parameters);
        // Where it is unknown whether the rule is about this at all, only a pass is certain.
        if (assert.State == State.True) return State.True;
        return where.State == State.True && isCertain ? assert.State : State.Unknown;
    }

    private void Explain(IndexedRule rule, Subject subject, Value item, bool isCertain)
    {
        var state = Test(rule, subject.Traced, item, subject.AllTraced, isCertain, out var where, out var assert) ?? State.Unknown;
        var reason = assert.State == State.False && state == State.Unknown ? where.Reason : assert.Reason;
        var span = item.Trail?.Span ?? subject.Resource.Header;
        var sentence = "";
        if (reason is not null)
        {
            var (decisive, wanted) = reason.Decisive();
            // Where nothing anywhere does it, the item says more than its resource's header.
            if (decisive.Span is { Source: not null } place && (item.Trail is null || place != subject.Resource.Header)) span = place;
            if (state != State.True) sentence = decisive.Sentence(wanted);
        }

        Budget.Spent = 0;
        var message = state == State.True ? ""
            : rule.Compiled.Message?.Invoke(subject.Traced, item, subject.AllTraced, rule.Parameters)
            ?? (sentence.Length > 0 ? sentence : rule.Policy.Title);
        Add(rule, subject, ToVerdict(state), span, new(item.Trail?.Path ?? "", OneLine(message), sentence, traceAll ? reason : null));
    }

    /// <summary>There may be further items: one of them, unknown, is judged in their stead.</summary>
    private void JudgeOpen(IndexedRule rule, Subject subject, string cause)
    {
        var body = subject.Resource.Description.Body;
        var unknown = new UnknownNode(cause, body.Source, body.Start, body.Start);
        var item = new Value(unknown, subject.Traced.Body.Trail!.ToView("further items", unknown));
        if (Test(rule, subject.Traced, item, subject.AllTraced, isCertain: true, out _, out _) is not { } state || state == State.True) return;
        Add(rule, subject, VerdictState.Unknown, subject.Resource.Header, new("further items", OneLine($"There may be further items: {cause}"), cause, null));
    }

    private void Add(IndexedRule rule, Subject subject, VerdictState state, SourceSpan span, VerdictDetail? detail) =>
        verdicts.Add(new()
        {
            Policy = rule.Policy,
            Rule = rule.Compiled.Rule,
            Rank = rule.Rank,
            State = state,
            Resource = subject.Resource.Description,
            Span = span,
            Detail = detail,
        });

    private static VerdictState ToVerdict(State state) => state switch
    {
        State.True => VerdictState.Pass,
        State.False => VerdictState.Fail,
        _ => VerdictState.Unknown,
    };

    private static SourceSpan Place(Subject subject, Value item) =>
        item.Node is { Span.Source.Path.Length: > 0 } node ? node.Span : subject.Resource.Header;

    private static string OneLine(string text) =>
        text.AsSpan().IndexOfAny(LineBreaks) < 0 ? text.Trim() : text.ReplaceLineEndings(" ").Trim();

    /// <summary>A resource under judgement. What only reasons need is made when the first rule does not pass, then shared by all of them.</summary>
    private sealed class Subject(Resource resource, ResourceIndex index)
    {
        private Resource? traced;
        private ResourceSet? allTraced;

        public Resource Resource => resource;

        public ResourceSet All { get; } = index.All(resource.Description);

        public Resource Traced => traced ??= index.Trace(resource);

        public ResourceSet AllTraced => allTraced ??= index.AllTraced(Traced);
    }
}
