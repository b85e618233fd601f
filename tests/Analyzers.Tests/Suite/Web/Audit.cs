// policy: action Shop.Accounts.Delete
// policy: action Shop.IExports.Run
// policy: action Shop.IRemote.Reset
// policy: action Microsoft.AspNetCore.Identity.UserManager.AddToRoleAsync
// policy: audit Shop.IAuditTrail.Write
// policy: audit Shop.AuditExtensions.Record
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Shop;

namespace Shop
{
    interface IAuditTrail { void Write(string text); }
    class AuditTrail : IAuditTrail { public void Write(string text) { } }
    static class AuditExtensions { public static void Record(this Customer customer) { } }

    class Accounts
    {
        public void Delete(int id) { } // expect: SOC1030
        public void Delete(IAuditTrail trail, int id) => trail.Write($"{id}"); // ok: through the interface
        public void Delete(AuditTrail trail, string id) => trail.Write(id); // ok: through the class
        public void Delete(Customer customer) => customer.Record(); // ok: by an extension method
        public void Delete(IAuditTrail trail, int[] ids) => Array.ForEach(ids, id => trail.Write($"{id}")); // ok: in a lambda
        public void Delete(IAuditTrail trail, List<int> ids) { foreach (var id in ids) Note(trail, id); } // ok: by a method it calls
        public void Delete(ILogger logger, int id) => logger.LogInformation("{Id}", id); // expect: SOC1030
        public void Delete(Accounts other, int id) { Local(); void Local() => new AuditTrail().Write("x"); } // ok: in a local function
        public void Remove(int id) { } // ok: no action
        static void Note(IAuditTrail trail, int id) => trail.Write($"{id}"); // ok: the audit
        void Loop(int n) => Loop2(n); // ok: no action
        void Loop2(int n) => Loop(n); // ok: no action
    }

    interface IExports { void Run(); } // ok: its classes are asked
    class Silent : IExports { public void Run() { } } // expect: SOC1030
    class Telling(IAuditTrail trail) : IExports { public void Run() => trail.Write("export"); } // ok: recorded
    class Exporter(IExports exports) { void All() => exports.Run(); } // ok: told where it is declared
    interface IRemote { void Reset(); } // ok: implemented elsewhere
    class Caller(IRemote remote) { void Do() => remote.Reset(); } // expect: SOC1030
    class Recorder(IRemote remote, IAuditTrail trail) { void Do() { remote.Reset(); trail.Write("reset"); } } // ok: recorded
}

interface INotes { void Add(string text); }
class Written(IAuditTrail trail) : INotes { public void Add(string text) => trail.Write(text); }
interface IMaybe { void Add(string text); }
class Yes(IAuditTrail trail) : IMaybe { public void Add(string text) => trail.Write(text); }
class No : IMaybe { public void Add(string text) { } }

class Roles(UserManager<IdentityUser> users, IAuditTrail trail, INotes notes, IMaybe maybe)
{
    async Task Silent(IdentityUser user) => await users.AddToRoleAsync(user, "admin"); // expect: SOC1030
    async Task Written(IdentityUser user) { await users.AddToRoleAsync(user, "admin"); trail.Write(user.Id); } // ok: recorded
    async Task Noted(IdentityUser user) { await users.AddToRoleAsync(user, "admin"); notes.Add(user.Id); } // ok: every implementation records
    async Task Maybe(IdentityUser user) { await users.AddToRoleAsync(user, "admin"); maybe.Add(user.Id); } // expect: SOC1030
    async Task Inner(IdentityUser user) => await users.AddToRoleAsync(user, "staff"); // ok: all callers record
    async Task First(IdentityUser user) { await Inner(user); trail.Write(user.Id); }
    async Task Second(IdentityUser user) { trail.Write(user.Id); await Inner(user); }
    async Task Shared(IdentityUser user) => await users.AddToRoleAsync(user, "staff"); // expect: SOC1030
    async Task Third(IdentityUser user) { await Shared(user); trail.Write(user.Id); }
    async Task Fourth(IdentityUser user) => await Shared(user);
    Task Group(IdentityUser user, Func<Func<IdentityUser, string, Task<IdentityResult>>, Task> run) => run(users.AddToRoleAsync); // expect: SOC1030
    Task<IList<string>> Read(IdentityUser user) => users.GetRolesAsync(user); // ok: no action

    void Map(WebApplication app)
    {
        app.MapPost("/a", async (IdentityUser user) => { await users.AddToRoleAsync(user, "admin"); }); // expect: SOC1030
        app.MapPost("/b", async (IdentityUser user) => { await users.AddToRoleAsync(user, "admin"); trail.Write(user.Id); }); // ok: recorded
    }
}
