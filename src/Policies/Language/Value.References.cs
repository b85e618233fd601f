using SocPolicy.Language.Joins;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Language;

// References: missing, null and what is no scalar refer to nothing; what is unknown and has no target is unknown.
public readonly partial struct Value
{
    /// <summary>
    /// Whether this value is the resource: a reference to any attribute of it, also through locals, arguments, outputs and
    /// <c>each.key</c>, or a literal that is one of its identities (its name, its ARN). A text around that is not it, see
    /// <see cref="Mentions"/>; a literal is never a resource whose identities are generated.
    /// </summary>
    /// <param name="resource">The resource.</param>
    public Truth RefersTo(Resource resource) => TellOf(resource, isMention: false);

    /// <summary>As <see cref="RefersTo"/>, but a text or JSON with such a reference or identity in it does as well: <c>"${aws_s3_bucket.b.arn}/*"</c>.</summary>
    /// <param name="resource">The resource.</param>
    public Truth Mentions(Resource resource) => TellOf(resource, isMention: true);

    /// <summary>
    /// The resources of a type that this value, or an item of this list, refers to. Closed and empty for a literal that names nothing in
    /// the unit; open when the value is unknown and has no target.
    /// </summary>
    /// <param name="type">A type of the kind of the value's own resource, or <c>kind/type</c>.</param>
    public ResourceSet Target(string type)
    {
        // An unknown value may be a list; what it refers to is one item all the same.
        var items = node is UnknownNode ? new Values([new(this, true)]) : Items;
        var place = trail?.ToSet($"{trail.Path} refers to no {type}");
        var members = new List<Member<Resource>>();
        var open = items.OpenBecause;
        var seen = new HashSet<ResourceDescription>(ReferenceEqualityComparer.Instance);
        foreach (var item in items.Members)
        {
            if (item.Item.node is IntervalNode interval) open ??= interval.Cause;
            if (item.Item.node is not (ScalarNode or UnknownNode)) continue;
            if (owner?.Unit is not { } unit)
            {
                open ??= "the value is of no manifest";
                continue;
            }

            var (found, more) = unit.Targets(item.Item.node, owner.Description, type, owner.IsTraced);
            open ??= more;
            members.AddRange(found.Where(one => seen.Add(one.Item.Description)));
        }

        return new(new ResourceTable(members, FileList.Empty), owner?.Description.Kind ?? "", condition: null, open, place);
    }

    private Truth TellOf(Resource resource, bool isMention)
    {
        var state = State.Unknown;
        var cause = (node as UnknownNode)?.Cause;
        if (resource.IsAbsent)
        {
            if (!resource.IsUnknown) state = State.False;
            else cause = "the resource is not known";
        }
        else
        {
            var referral = new Referral(resource.Description, resource.Unit);
            state = isMention ? referral.Mentions(node) : referral.Is(node);
        }

        if (trail is null) return new(state);
        var words = isMention ? "a mention of" : "a reference to";
        return Tell(state, $"{words} {resource.DisplayAddress}", $"no {words[2..]} {resource.DisplayAddress}", state == State.Unknown ? cause ?? "it may be meant or not" : null);
    }
}
