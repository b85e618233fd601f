using SocPolicy.Manifests.Terraform.Data;

namespace SocPolicy.Manifests.Terraform.Functions;

internal static class SetFunctions
{
    private const int LargestProduct = 10_000;

    public static IEnumerable<Function> All { get; } =
    [
        new("setunion", 1, int.MaxValue, call => Fold(call, (a, b) => a.Concat(b))),
        new("setintersection", 1, int.MaxValue, call => Fold(call, (a, b) => a.Where(item => Holds(b, item)))),
        new("setsubtract", 2, 2, call => Fold(call, (a, b) => a.Where(item => !Holds(b, item)))),
        new("setproduct", 1, int.MaxValue, Product),
    ];

    private static ListValue? Fold(FunctionCall call, Func<IReadOnlyList<HclValue>, IReadOnlyList<HclValue>, IEnumerable<HclValue>> combine)
    {
        if (call.List(0) is not { } first) return null;
        var items = first.Items;
        for (var i = 1; i < call.Count; i++)
        {
            if (call.List(i) is not { } next) return null;
            items = [.. combine(items, next.Items)];
        }

        return TypeConverter.ToSet(new ListValue(items, ListKind.Set, call.Origin));
    }

    private static bool Holds(IReadOnlyList<HclValue> items, HclValue sought) => items.Any(item => Conversions.AreEqual(item, sought) == true);

    private static HclValue? Product(FunctionCall call)
    {
        IReadOnlyList<IReadOnlyList<HclValue>> rows = [[]];
        var isSet = true;
        for (var i = 0; i < call.Count; i++)
        {
            if (call.List(i) is not { } list) return null;
            isSet &= list.Kind == ListKind.Set;
            if ((long)rows.Count * list.Items.Count > LargestProduct) return call.Fail($"the product has more than {LargestProduct} items");
            rows = [.. rows.SelectMany(row => list.Items.Select(item => (IReadOnlyList<HclValue>)[.. row, item]))];
        }

        return call.Of(rows.Select(row => call.Of(row, ListKind.Tuple)), isSet ? ListKind.Set : ListKind.List);
    }
}
