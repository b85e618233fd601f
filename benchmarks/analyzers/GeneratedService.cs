namespace SocPolicy.Benchmarks.Analyzers;

/// <summary>A service as big as asked: entities, services that log and call each other, controllers, plain algorithms.</summary>
internal static class GeneratedService
{
    public static IEnumerable<(string Path, string Text)> Files(int count)
    {
        for (var i = 0; i < count; i++) yield return ($"Part{i}.cs", Text(i, (i + 1) % count));
    }

    private static string Text(int own, int other) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Logging;

        namespace Service.Part{{own}};

        public class Customer{{own}}
        {
            public int Id { get; set; }
            public string Email { get; set; } = "";
            public string FirstName { get; set; } = "";
            public string Status { get; set; } = "";
            public List<Order{{own}}> Orders { get; } = [];
        }

        public record Order{{own}}(int Id, decimal Total, DateTime Placed, string Note);

        public class Repository{{own}}(ILogger<Repository{{own}}> logger)
        {
            private readonly Dictionary<int, Customer{{own}}> rows = [];

            public Customer{{own}}? Find(int id)
            {
                logger.LogDebug("find {Id}", id);
                return rows.TryGetValue(id, out var found) ? found : null;
            }

            public void Save(Customer{{own}} customer)
            {
                rows[customer.Id] = customer;
                logger.LogInformation("saved {Id} of {Count}", customer.Id, rows.Count);
            }

            public string Describe(Customer{{own}} customer) => $"{customer.Id}: {customer.Status}";
        }

        public class Service{{own}}(Repository{{own}} repository, Service.Part{{other}}.Repository{{other}} others, ILogger<Service{{own}}> logger)
        {
            public async Task<decimal> Total(int id)
            {
                var customer = repository.Find(id) ?? throw new InvalidOperationException($"no customer {id}");
                var total = 0m;
                foreach (var order in customer.Orders.Where(o => o.Total > 0).OrderBy(o => o.Placed))
                {
                    if (order.Note.Length > 100) continue;
                    total += order.Total;
                }

                await Task.Yield();
                logger.LogInformation("total {Total} for {Text}", total, repository.Describe(customer));
                return total;
            }

            public void Greet(int id)
            {
                try
                {
                    var customer = others.Find(id);
                    var text = new StringBuilder().Append("Dear ").Append(customer?.FirstName).ToString();
                    Send(customer?.Email ?? "", text);
                }
                catch (Exception e)
                {
                    logger.LogError(e, "no greeting for {Id}", id);
                }
            }

            private void Send(string to, string text)
            {
                if (to.Length == 0 || text.Length == 0) logger.LogWarning("nothing to send");
            }

            public {{Algorithm("Sort", own)}}

            public {{Algorithm("Search", own)}}

            public {{Algorithm("Merge", own)}}
        }

        public class Controller{{own}}(Service{{own}} service, ILogger<Controller{{own}}> logger) : ControllerBase
        {
            [HttpGet]
            public async Task<IActionResult> Get(int id)
            {
                logger.LogInformation("get {Id}", id);
                return Ok(await service.Total(id));
            }

            [HttpPost]
            public IActionResult Post(int id, string status)
            {
                service.Greet(id);
                return status switch
                {
                    "open" => Ok(),
                    "closed" => NoContent(),
                    _ => BadRequest("unknown status"),
                };
            }
        }
        """;

    private static string Algorithm(string name, int seed) => $$"""
        static int {{name}}(int[] values, Func<int, int> weigh)
            {
                var best = int.MinValue;
                for (var i = 0; i < values.Length; i++)
                {
                    for (var j = i + 1; j < values.Length; j++)
                    {
                        if (weigh(values[j]) >= weigh(values[i])) continue;
                        (values[i], values[j]) = (values[j], values[i]);
                    }

                    var current = values[i] switch
                    {
                        < 0 => -values[i],
                        > {{1000 + seed}} => {{1000 + seed}},
                        var other => other,
                    };
                    best = Math.Max(best, current);
                }

                return best;
            }
        """;
}
