var Va=new TextDecoder,xn=class{constructor(e){this.model=e;this.timer=window.setInterval(()=>this.askAgain(),2e3)}model;view=Math.random().toString(36).slice(2,12);heard=new Map;wanted=new Map;timer;heardMs=Date.now();close(){clearInterval(this.timer)}get(e){return this.model.get(e)}set(e,t){this.model.set(e,t)}save_changes(){this.model.save_changes()}on(e,t){let n=e==="msg:custom"?(s,o)=>this.take(t,s,o):t;this.heard.set(t,n),this.model.on(e,n)}off(e,t){this.model.off(e,this.heard.get(t)??t)}send(e){e.op==="subscribe"&&this.wanted.set(e.id,e),e.op==="unsubscribe"&&this.wanted.delete(e.id),queueMicrotask(()=>this.post(e))}post(e){try{this.model.send({view:this.view,request:e})}catch{}}take(e,t,n){t.view!==this.view||!n[0]||(this.heardMs=Date.now(),e(JSON.parse(Va.decode(n[0]))))}askAgain(){if(Date.now()-this.heardMs>2e3)for(let e of[...this.wanted.values()])this.send(e)}};function h(i,e={},...t){let n=document.createElement(i);for(let[s,o]of Object.entries(e))typeof o=="function"?n.addEventListener(s,o):o===!0?n.setAttribute(s,""):o!==!1&&n.setAttribute(s,String(o));return n.append(...t.filter(s=>s!=null)),n}function A(i,e){let t=i.firstChild;t instanceof Text&&!t.nextSibling?t.data!==e&&(t.data=e):i.textContent!==e&&(i.textContent=e)}var Ba=0,_n=i=>`fc-${i}-${Ba+=1}`;var D=i=>i!=null&&Number.isFinite(i),ro=new Map;function E(i,e=2){if(!D(i))return"–";let t=ro.get(e);t||(t=new Intl.NumberFormat("en-US",{minimumFractionDigits:e,maximumFractionDigits:e}),ro.set(e,t));let n=t.format(Math.abs(i));return i<0&&/[1-9]/.test(n)?`−${n}`:n}function Cs(i){if(!i)return 2;let[e="",t="0"]=i.toExponential().split("e");return Math.max(0,(e.split(".")[1]?.length??0)-Number(t))}function Ot(i,e){if(!D(i))return"–";let t=e?i/e:i*100;return E(i,Cs(e)+(Math.abs(t-Math.round(t))>1e-6?1:0))}function Oi(i){for(let[e,t]of[[1e9,"B"],[1e6,"M"],[1e3,"k"]])if(Math.abs(i)>=e)return`${Number((i/e).toPrecision(3))}${t}`;return`${Number(i.toPrecision(3))}`}function qt(i,e,t){return t==="money"?E(e,D(e)&&Math.abs(e)<1?4:2):t==="%"?E(D(i)?i/100:i,4):E(i,2)}function Ct(i){if(!D(i))return"–";if(i>=6e10)return`${Math.floor(i/6e10)} min ${Math.floor(i/1e9%60)} s`;for(let[e,t]of[["s",1e9],["ms",1e6],["µs",1e3]])if(i>=t)return`${E(i/t,1)} ${e}`;return`${E(i,0)} ns`}var Yt=i=>new Date(i).toISOString().slice(11,19),Ve=i=>D(i)?`${E(100*i,0)} %`:"–";var oo=2e3,ao="kernel",lo=14400,Ka=1800;function zs(i){return{order:i.get("order"),rest:i.get("rest")??null,fees:i.get("fees")??null,latencyMs:i.get("latency_ms")??null,sigma:i.get("sigma_1d_bps")??null,horizonS:i.get("horizon_s")??Ka,alertBps:i.get("alert_bps")??null,running:i.get("running")??!0,measure:i.get("measure")??"bps",groupTicks:i.get("group_ticks")??1}}var co=()=>({subject:null,estimate:null,problem:null,ladder:null,depth:null,curve:null,resting:null,rested:null,health:null,plan:null,planProblem:"",heardMs:Date.now()}),uo=i=>({...zs(i),...co(),connection:i.get("connection")??ao,segments:[]});function fo(i){Object.assign(i,co())}var po=i=>i.rest?i.rested?.net_bps:i.estimate?.whole_net_bps,Ga={live:["●","live"],stopped:["■","stopped"],offline:["✕","desk is down"],silent:["✕","no word from the desk"],orphaned:["✕","no word from the kernel"],connecting:["○","connecting"],syncing:["○","syncing"],recovering:["◐","recovering"],stale:["▲","stale"],down:["✕","feed is down"]};function ho(i,e){let[t,n]=qa(i,e),[s,o]=Ga[t]??["▲",t];return{key:t,mark:s,word:o,detail:n,isLive:t==="live"}}function Hs(i,e){return i.estimate?i.estimate.provenance.book_age_ns+Math.max(0,e-i.heardMs)*1e6:null}function qa(i,e){let t=Hs(i,e),n=t===null?"":`figures are ${Ct(t)} old`;if(!i.running)return["stopped",n];if(i.connection==="closed"||i.connection==="opening"&&i.estimate)return["offline",n];if(i.connection==="opening")return["connecting","to the desk"];if(i.connection===ao&&e-i.heardMs>oo)return["orphaned",n];if(i.problem){let{state:a,status:u,detail:f}=i.problem;return[a??(u===503?"down":"no answer"),[n,f].filter(Boolean).join("; ")]}if(!i.estimate)return["connecting","to the feed"];if(e-i.heardMs>oo)return["silent",n];let{state:s,reason:o}=i.estimate.provenance;return s!=="live"?[s,`${n}; ${o}`]:["live",t!==null&&t>1e9?`book ${Ct(t)} old`:""]}var Ds=i=>({simulated:"SIMULATED",replay:"REPLAY",live:"LIVE","own book":"OWN BOOK"})[i.subject?.source??"live"]??"";function ai(i){let e=i.order.symbol.split(":")[0]?.toUpperCase()??"";return i.subject?i.subject.source==="live"?`LIVE · ${e}`:`${Ds(i)} · ${e}`:""}function mo(i,e){let t=i.segments.at(-1);t&&(t.points.push(...e),t.points.length>lo&&t.points.splice(0,t.points.length-lo))}function go(i){let e=i.segments.at(-1);e&&e.points.length===0&&i.segments.pop(),i.segments.push({symbol:i.order.symbol,source:"",order:"",points:[]})}var Ya=document.title,Is=new Set,kn=class{constructor(e){this.changed=e;this.level=h("input",{inputmode:"decimal",name:"alert",placeholder:"off",input:()=>this.set()}),this.root=h("section",{class:"card alert"},h("header",{},h("h2",{},"Alert")),h("label",{class:"field row"},h("span",{},"Tell me when net is below, bps"),this.level),this.line)}changed;root;level;line=h("p",{class:"told",role:"status"});isBelow=!1;sound=null;get bps(){let e=this.level.value.trim().replace("−","-");return e===""||!Number.isFinite(Number(e))?null:Number(e)}start(e){this.level.value=e===null?"":String(e)}paint(e,t){let{bps:n}=this,s=po(e);if(n===null||!t.isLive||!D(s)){this.become(!1,n===null?"":t.isLive?"waits for a net cost":"waits for a live book");return}this.become(s<n,s<n?`net is ${E(s)} bps, below ${E(n)}`:`net is ${E(s)} bps; watching`)}close(){this.become(!1,""),this.sound?.close()}set(){this.sound??=new AudioContext,this.become(!1,""),this.changed(this.bps)}become(e,t){A(this.line,t),e!==this.isBelow&&(this.isBelow=e,this.root.classList.toggle("below",e),e?Is.add(this):Is.delete(this),document.title=Is.size?`▼ ${e?t:"net is below its alert"} · fillcast`:Ya,e&&this.ring())}ring(){let{sound:e}=this;if(!e)return;let t=e.createOscillator(),n=e.createGain();t.frequency.value=880,n.gain.setValueAtTime(.2,e.currentTime),n.gain.exponentialRampToValueAtTime(.001,e.currentTime+.6),t.connect(n).connect(e.destination),t.start(),t.stop(e.currentTime+.6)}};var Sn=class{root;name;mid=h("span",{class:"mid","data-figure":"mid"});spread=h("span",{class:"note"});pill=h("span",{class:"pill"});why=h("span",{class:"why"});said=h("span",{class:"unseen",role:"status"});badge=h("span",{class:"badge"});time=h("time",{});constructor(e,t){this.name=h(e?"h1":"h2",{class:"name"}),this.root=h("header",{class:"bar card"},h("div",{class:"who"},this.name,this.badge,this.mid,this.spread,this.pill,this.why,this.said),h("div",{class:"tools"},this.time,...t))}paint(e,t){let{symbol:n}=e.order;A(this.name,n),A(this.badge,ai(e)),this.badge.dataset.origin=e.subject?.source??"",A(this.said,`${n} is ${t.word}`),A(this.pill,`${t.mark} ${t.word}`),A(this.why,t.detail),this.why.title=t.detail,A(this.time,`${Yt(Date.now())} UTC`)}paintTouch({ladder:e,subject:t}){A(this.mid,e?Ot(e.mid_price,t?.instrument.tick_price??0):"–"),A(this.spread,e?`mid ${t?.instrument.quote??""} · spread ${E(2*e.half_spread_bps,3)} bps`:"")}},bo=i=>i.subject&&i.subject.source!=="live"?Ds(i):"";var Ja="uplot",Za="u-hz",Qa="u-vt",Xa="u-title",ec="u-wrap",tc="u-under",ic="u-over",nc="u-axis",fi="u-off",sc="u-select",rc="u-cursor-x",oc="u-cursor-y",lc="u-cursor-pt",ac="u-legend",cc="u-live",uc="u-inline",fc="u-series",pc="u-marker",vo="u-label",dc="u-value",rn="width",on="height";var wo="bottom",Ci="left",Fs="right",nr="#000",yo=nr+"0",Ws="mousemove",xo="mousedown",Us="mouseup",_o="mouseenter",ko="mouseleave",So="dblclick",hc="resize",mc="scroll",To="change",$n="dppxchange",sr="--",Ui=typeof window<"u",Gs=Ui?document:null,Hi=Ui?window:null,gc=Ui?navigator:null,ue,Tn;function qs(){let i=devicePixelRatio;ue!=i&&(ue=i,Tn&&Js(To,Tn,qs),Tn=matchMedia(`(min-resolution: ${ue-.001}dppx) and (max-resolution: ${ue+.001}dppx)`),pi(To,Tn,qs),Hi.dispatchEvent(new CustomEvent($n)))}function rt(i,e){if(e!=null){let t=i.classList;!t.contains(e)&&t.add(e)}}function Ys(i,e){let t=i.classList;t.contains(e)&&t.remove(e)}function xe(i,e,t){i.style[e]=t+"px"}function _t(i,e,t,n){let s=Gs.createElement(i);return e!=null&&rt(s,e),t?.insertBefore(s,n),s}function ht(i,e){return _t("div",i,e)}var Mo=new WeakMap;function zt(i,e,t,n,s){let o="translate("+e+"px,"+t+"px)",a=Mo.get(i);o!=a&&(i.style.transform=o,Mo.set(i,o),e<0||t<0||e>n||t>s?rt(i,fi):Ys(i,fi))}var Eo=new WeakMap;function Lo(i,e,t){let n=e+t,s=Eo.get(i);n!=s&&(Eo.set(i,n),i.style.background=e,i.style.borderColor=t)}var $o=new WeakMap;function No(i,e,t,n){let s=e+""+t,o=$o.get(i);s!=o&&($o.set(i,s),i.style.height=t+"px",i.style.width=e+"px",i.style.marginLeft=n?-e/2+"px":0,i.style.marginTop=n?-t/2+"px":0)}var rr={passive:!0},bc={...rr,capture:!0};function pi(i,e,t,n){e.addEventListener(i,t,n?bc:rr)}function Js(i,e,t,n){e.removeEventListener(i,t,rr)}Ui&&qs();function kt(i,e,t,n){let s;t=t||0,n=n||e.length-1;let o=n<=2147483647;for(;n-t>1;)s=o?t+n>>1:ot((t+n)/2),e[s]<i?t=s:n=s;return i-e[t]<=e[n]-i?t:n}function sl(i){return(t,n,s)=>{let o=-1,a=-1;for(let u=n;u<=s;u++)if(i(t[u])){o=u;break}for(let u=s;u>=n;u--)if(i(t[u])){a=u;break}return[o,a]}}var rl=i=>i!=null,ol=i=>i!=null&&i>0,An=sl(rl),vc=sl(ol);function wc(i,e,t,n=0,s=!1){let o=s?vc:An,a=s?ol:rl;[e,t]=o(i,e,t);let u=i[e],f=i[e];if(e>-1)if(n==1)u=i[e],f=i[t];else if(n==-1)u=i[t],f=i[e];else for(let d=e;d<=t;d++){let w=i[d];a(w)&&(w<u?u=w:w>f&&(f=w))}return[u??me,f??-me]}function Rn(i,e,t,n){let s=Ro(i),o=Ro(e);i==e&&(s==-1?(i*=t,e/=t):(i/=t,e*=t));let a=t==10?Ft:ll,u=s==1?ot:mt,f=o==1?mt:ot,d=u(a(Re(i))),w=f(a(Re(e))),g=Di(t,d),b=Di(t,w);return t==10&&(d<0&&(g=ge(g,-d)),w<0&&(b=ge(b,-w))),n||t==2?(i=g*s,e=b*o):(i=fl(i,g),e=On(e,b)),[i,e]}function or(i,e,t,n){let s=Rn(i,e,t,n);return i==0&&(s[0]=0),e==0&&(s[1]=0),s}var lr=.1,Po={mode:3,pad:lr},an={pad:0,soft:null,mode:0},yc={min:an,max:an};function Nn(i,e,t,n){return Cn(t)?Ao(i,e,t):(an.pad=t,an.soft=n?0:null,an.mode=n?3:0,Ao(i,e,yc))}function le(i,e){return i??e}function xc(i,e,t){for(e=le(e,0),t=le(t,i.length-1);e<=t;){if(i[e]!=null)return!0;e++}return!1}function Ao(i,e,t){let n=t.min,s=t.max,o=le(n.pad,0),a=le(s.pad,0),u=le(n.hard,-me),f=le(s.hard,me),d=le(n.soft,me),w=le(s.soft,-me),g=le(n.mode,0),b=le(s.mode,0),_=e-i,S=Ft(_),z=Je(Re(i),Re(e)),I=Ft(z),$=Re(I-S);(_<1e-24||$>10)&&(_=0,(i==0||e==0)&&(_=1e-24,g==2&&d!=me&&(o=0),b==2&&w!=-me&&(a=0)));let x=_||z||1e3,H=Ft(x),M=Di(10,ot(H)),Y=x*(_==0?i==0?.1:1:o),O=ge(fl(i-Y,M/10),24),Q=i>=d&&(g==1||g==3&&O<=d||g==2&&O>=d)?d:me,J=Je(u,O<Q&&i>=Q?Q:St(Q,O)),ie=x*(_==0?e==0?.1:1:a),q=ge(On(e+ie,M/10),24),L=e<=w&&(b==1||b==3&&q>=w||b==2&&q<=w)?w:-me,X=St(f,q>L&&e<=L?L:Je(L,q));return J==X&&J==0&&(X=100),[J,X]}var _c=new Intl.NumberFormat(Ui?gc.language:"en-US"),ar=i=>_c.format(i),lt=Math,Ln=lt.PI,Re=lt.abs,ot=lt.floor,Ae=lt.round,mt=lt.ceil,St=lt.min,Je=lt.max,Di=lt.pow,Ro=lt.sign,Ft=lt.log10,ll=lt.log2,kc=(i,e=1)=>lt.sinh(i)*e,js=(i,e=1)=>lt.asinh(i/e),me=1/0;function Oo(i){return(Ft((i^i>>31)-(i>>31))|0)+1}function Zs(i,e,t){return St(Je(i,e),t)}function al(i){return typeof i=="function"}function ne(i){return al(i)?i:()=>i}var Sc=()=>{},cl=i=>i,ul=(i,e)=>e,Tc=i=>null,Co=i=>!0,zo=(i,e)=>i==e,Mc=/\.\d*?(?=9{6,}|0{6,})/gm,di=i=>{if(dl(i)||Zt.has(i))return i;let e=`${i}`,t=e.match(Mc);if(t==null)return i;let n=t[0].length-1;if(e.indexOf("e-")!=-1){let[s,o]=e.split("e");return+`${di(s)}e${o}`}return ge(i,n)};function ci(i,e){return di(ge(di(i/e))*e)}function On(i,e){return di(mt(di(i/e))*e)}function fl(i,e){return di(ot(di(i/e))*e)}function ge(i,e=0){if(dl(i))return i;let t=10**e,n=i*t*(1+Number.EPSILON);return Ae(n)/t}var Zt=new Map;function pl(i){return((""+i).split(".")[1]||"").length}function un(i,e,t,n){let s=[],o=n.map(pl);for(let a=e;a<t;a++){let u=Re(a),f=ge(Di(i,a),u);for(let d=0;d<n.length;d++){let w=i==10?+`${n[d]}e${a}`:n[d]*f,g=(a>=0?0:u)+(a>=o[d]?0:o[d]),b=i==10?w:ge(w,g);s.push(b),Zt.set(b,g)}}return s}var cn={},cr=[],Ii=[null,null],Jt=Array.isArray,dl=Number.isInteger,Ec=i=>i===void 0;function Ho(i){return typeof i=="string"}function Cn(i){let e=!1;if(i!=null){let t=i.constructor;e=t==null||t==Object}return e}function Lc(i){return i!=null&&typeof i=="object"}var $c=Object.getPrototypeOf(Uint8Array),hl="__proto__";function Fi(i,e=Cn){let t;if(Jt(i)){let n=i.find(s=>s!=null);if(Jt(n)||e(n)){t=Array(i.length);for(let s=0;s<i.length;s++)t[s]=Fi(i[s],e)}else t=i.slice()}else if(i instanceof $c)t=i.slice();else if(e(i)){t={};for(let n in i)n!=hl&&(t[n]=Fi(i[n],e))}else t=i;return t}function $e(i){let e=arguments;for(let t=1;t<e.length;t++){let n=e[t];for(let s in n)s!=hl&&(Cn(i[s])?$e(i[s],Fi(n[s])):i[s]=Fi(n[s]))}return i}var Nc=0,Pc=1,Ac=2;function Rc(i,e,t){for(let n=0,s,o=-1;n<e.length;n++){let a=e[n];if(a>o){for(s=a-1;s>=0&&i[s]==null;)i[s--]=null;for(s=a+1;s<t&&i[s]==null;)i[o=s++]=null}}}function Oc(i,e){if(Hc(i)){let a=i[0].slice();for(let u=1;u<i.length;u++)a.push(...i[u].slice(1));return Dc(a[0])||(a=zc(a)),a}let t=new Set;for(let a=0;a<i.length;a++){let f=i[a][0],d=f.length;for(let w=0;w<d;w++)t.add(f[w])}let n=[Array.from(t).sort((a,u)=>a-u)],s=n[0].length,o=new Map;for(let a=0;a<s;a++)o.set(n[0][a],a);for(let a=0;a<i.length;a++){let u=i[a],f=u[0];for(let d=1;d<u.length;d++){let w=u[d],g=Array(s).fill(void 0),b=e?e[a][d]:Pc,_=[];for(let S=0;S<w.length;S++){let z=w[S],I=o.get(f[S]);z===null?b!=Nc&&(g[I]=z,b==Ac&&_.push(I)):g[I]=z}Rc(g,_,s),n.push(g)}}return n}var Cc=typeof queueMicrotask>"u"?i=>Promise.resolve().then(i):queueMicrotask;function zc(i){let e=i[0],t=e.length,n=Array(t);for(let o=0;o<n.length;o++)n[o]=o;n.sort((o,a)=>e[o]-e[a]);let s=[];for(let o=0;o<i.length;o++){let a=i[o],u=Array(t);for(let f=0;f<t;f++)u[f]=a[n[f]];s.push(u)}return s}function Hc(i){let e=i[0][0],t=e.length;for(let n=1;n<i.length;n++){let s=i[n][0];if(s.length!=t)return!1;if(s!=e){for(let o=0;o<t;o++)if(s[o]!=e[o])return!1}}return!0}function Dc(i,e=100){let t=i.length;if(t<=1)return!0;let n=0,s=t-1;for(;n<=s&&i[n]==null;)n++;for(;s>=n&&i[s]==null;)s--;if(s<=n)return!0;let o=Je(1,ot((s-n+1)/e));for(let a=i[n],u=n+o;u<=s;u+=o){let f=i[u];if(f!=null){if(f<=a)return!1;a=f}}return!0}var ml=["January","February","March","April","May","June","July","August","September","October","November","December"],gl=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function bl(i){return i.slice(0,3)}var Ic=gl.map(bl),Fc=ml.map(bl),Wc={MMMM:ml,MMM:Fc,WWWW:gl,WWW:Ic};function sn(i){return(i<10?"0":"")+i}function Uc(i){return(i<10?"00":i<100?"0":"")+i}var jc={YYYY:i=>i.getFullYear(),YY:i=>(i.getFullYear()+"").slice(2),MMMM:(i,e)=>e.MMMM[i.getMonth()],MMM:(i,e)=>e.MMM[i.getMonth()],MM:i=>sn(i.getMonth()+1),M:i=>i.getMonth()+1,DD:i=>sn(i.getDate()),D:i=>i.getDate(),WWWW:(i,e)=>e.WWWW[i.getDay()],WWW:(i,e)=>e.WWW[i.getDay()],HH:i=>sn(i.getHours()),H:i=>i.getHours(),h:i=>{let e=i.getHours();return e==0?12:e>12?e-12:e},AA:i=>i.getHours()>=12?"PM":"AM",aa:i=>i.getHours()>=12?"pm":"am",a:i=>i.getHours()>=12?"p":"a",mm:i=>sn(i.getMinutes()),m:i=>i.getMinutes(),ss:i=>sn(i.getSeconds()),s:i=>i.getSeconds(),fff:i=>Uc(i.getMilliseconds())};function ur(i,e){e=e||Wc;let t=[],n=/\{([a-z]+)\}|[^{]+/gi,s;for(;s=n.exec(i);)t.push(s[0][0]=="{"?jc[s[1]]:s[0]);return o=>{let a="";for(let u=0;u<t.length;u++)a+=typeof t[u]=="string"?t[u]:t[u](o,e);return a}}var Vc=new Intl.DateTimeFormat().resolvedOptions().timeZone;function Bc(i,e){let t;return e=="UTC"||e=="Etc/UTC"?t=new Date(+i+i.getTimezoneOffset()*6e4):e==Vc?t=i:(t=new Date(i.toLocaleString("en-US",{timeZone:e})),t.setMilliseconds(i.getMilliseconds())),t}var vl=i=>i%1==0,Pn=[1,2,2.5,5],Kc=un(10,-32,0,Pn),wl=un(10,0,32,Pn),Gc=wl.filter(vl),ui=Kc.concat(wl),fr=`
`,yl="{YYYY}",Do=fr+yl,xl="{M}/{D}",ln=fr+xl,Mn=ln+"/{YY}",_l="{aa}",qc="{h}:{mm}",zi=qc+_l,Io=fr+zi,Fo=":{ss}",pe=null;function kl(i){let e=i*1e3,t=e*60,n=t*60,s=n*24,o=s*30,a=s*365,f=(i==1?un(10,0,3,Pn).filter(vl):un(10,-3,0,Pn)).concat([e,e*5,e*10,e*15,e*30,t,t*5,t*10,t*15,t*30,n,n*2,n*3,n*4,n*6,n*8,n*12,s,s*2,s*3,s*4,s*5,s*6,s*7,s*8,s*9,s*10,s*15,o,o*2,o*3,o*4,o*6,a,a*2,a*5,a*10,a*25,a*50,a*100]),d=[[a,yl,pe,pe,pe,pe,pe,pe,1],[s*28,"{MMM}",Do,pe,pe,pe,pe,pe,1],[s,xl,Do,pe,pe,pe,pe,pe,1],[n,"{h}"+_l,Mn,pe,ln,pe,pe,pe,1],[t,zi,Mn,pe,ln,pe,pe,pe,1],[e,Fo,Mn+" "+zi,pe,ln+" "+zi,pe,Io,pe,1],[i,Fo+".{fff}",Mn+" "+zi,pe,ln+" "+zi,pe,Io,pe,1]];function w(g){return(b,_,S,z,I,$)=>{let x=[],H=I>=a,M=I>=o&&I<a,Y=g(S),O=ge(Y*i,3),Q=Vs(Y.getFullYear(),H?0:Y.getMonth(),M||H?1:Y.getDate()),J=ge(Q*i,3);if(M||H){let ie=M?I/o:0,q=H?I/a:0,L=O==J?O:ge(Vs(Q.getFullYear()+q,Q.getMonth()+ie,1)*i,3),X=new Date(Ae(L/i)),F=X.getFullYear(),K=X.getMonth();for(let V=0;L<=z;V++){let se=Vs(F+q*V,K+ie*V,1),j=se-g(ge(se*i,3));L=ge((+se+j)*i,3),L<=z&&x.push(L)}}else{let ie=I>=s?s:I,q=ot(S)-ot(O),L=J+q+On(O-J,ie);x.push(L);let X=g(L),F=X.getHours()+X.getMinutes()/t+X.getSeconds()/n,K=I/n,V=b.axes[_]._space,se=$/V;for(;L=ge(L+I,i==1?0:3),!(L>z);)if(K>1){let j=ot(ge(F+K,6))%24,re=g(L).getHours()-j;re>1&&(re=-1),L-=re*n,F=(F+K)%24;let de=x[x.length-1];ge((L-de)/I,3)*se>=.7&&x.push(L)}else x.push(L)}return x}}return[f,d,w]}var[Yc,Jc,Zc]=kl(1),[Qc,Xc,eu]=kl(.001);un(2,-53,53,[1]);function Wo(i,e){return i.map(t=>t.map((n,s)=>s==0||s==8||n==null?n:e(s==1||t[8]==0?n:t[1]+n)))}function Uo(i,e){return(t,n,s,o,a)=>{let u=e.find(S=>a>=S[0])||e[e.length-1],f,d,w,g,b,_;return n.map(S=>{let z=i(S),I=z.getFullYear(),$=z.getMonth(),x=z.getDate(),H=z.getHours(),M=z.getMinutes(),Y=z.getSeconds(),O=I!=f&&u[2]||$!=d&&u[3]||x!=w&&u[4]||H!=g&&u[5]||M!=b&&u[6]||Y!=_&&u[7]||u[1];return f=I,d=$,w=x,g=H,b=M,_=Y,O(z)})}}function tu(i,e){let t=ur(e);return(n,s,o,a,u)=>s.map(f=>t(i(f)))}function Vs(i,e,t){return new Date(i,e,t)}function jo(i,e){return e(i)}var iu="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function Vo(i,e){return(t,n,s,o)=>o==null?sr:e(i(n))}function nu(i,e){let t=i.series[e];return t.width?t.stroke(i,e):t.points.width?t.points.stroke(i,e):null}function su(i,e){return i.series[e].fill(i,e)}var ru={show:!0,live:!0,isolate:!1,mount:Sc,markers:{show:!0,width:2,stroke:nu,fill:su,dash:"solid"},idx:null,idxs:null,values:[]};function ou(i,e){let t=i.cursor.points,n=ht(),s=t.size(i,e);xe(n,rn,s),xe(n,on,s);let o=s/-2;xe(n,"marginLeft",o),xe(n,"marginTop",o);let a=t.width(i,e,s);return a&&xe(n,"borderWidth",a),n}function lu(i,e){let t=i.series[e].points;return t._fill||t._stroke}function au(i,e){let t=i.series[e].points;return t._stroke||t._fill}function cu(i,e){return i.series[e].points.size}var Bs=[0,0];function uu(i,e,t){return Bs[0]=e,Bs[1]=t,Bs}function En(i,e,t,n=!0){return s=>{s.button==0&&(!n||s.target==e)&&t(s)}}function Ks(i,e,t,n=!0){return s=>{(!n||s.target==e)&&t(s)}}var fu={show:!0,x:!0,y:!0,lock:!1,move:uu,points:{one:!1,show:ou,size:cu,width:0,stroke:au,fill:lu},bind:{mousedown:En,mouseup:En,click:En,dblclick:En,mousemove:Ks,mouseleave:Ks,mouseenter:Ks},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(i,e)=>{e.stopPropagation(),e.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(i,e,t,n,s)=>n-s,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Sl={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},pr=$e({},Sl,{filter:ul}),Tl=$e({},pr,{size:10}),Ml=$e({},Sl,{show:!1}),dr='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',El="bold "+dr,Ll=1.5,Bo={show:!0,scale:"x",stroke:nr,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:El,side:2,grid:pr,ticks:Tl,border:Ml,font:dr,lineGap:Ll,rotate:0},pu="Value",du="Time",Ko={show:!0,scale:"x",auto:!1,sorted:1,min:me,max:-me,idxs:[]};function hu(i,e,t,n,s){return e.map(o=>o==null?"":ar(o))}function mu(i,e,t,n,s,o,a){let u=[],f=Zt.get(s)||0;t=a?t:ge(On(t,s),f);for(let d=t;d<=n;d=ge(d+s,f))u.push(Object.is(d,-0)?0:d);return u}function Qs(i,e,t,n,s,o,a){let u=[],f=i.scales[i.axes[e].scale].log,d=f==10?Ft:ll,w=ot(d(t));s=Di(f,w),f==10&&(s=ui[kt(s,ui)]);let g=t,b=s*f;f==10&&(b=ui[kt(b,ui)]);do u.push(g),g=g+s,f==10&&!Zt.has(g)&&(g=ge(g,Zt.get(s))),g>=b&&(s=g,b=s*f,f==10&&(b=ui[kt(b,ui)]));while(g<=n);return u}function gu(i,e,t,n,s,o,a){let f=i.scales[i.axes[e].scale].asinh,d=n>f?Qs(i,e,Je(f,t),n,s):[f],w=n>=0&&t<=0?[0]:[];return(t<-f?Qs(i,e,Je(f,-n),-t,s):[f]).reverse().map(b=>-b).concat(w,d)}var $l=/./,bu=/[12357]/,vu=/[125]/,Go=/1/,Xs=(i,e,t,n)=>i.map((s,o)=>e==4&&s==0||o%n==0&&t.test(s.toExponential()[s<0?1:0])?s:null);function wu(i,e,t,n,s){let o=i.axes[t],a=o.scale,u=i.scales[a],f=i.valToPos,d=o._space,w=f(10,a),g=f(9,a)-w>=d?$l:f(7,a)-w>=d?bu:f(5,a)-w>=d?vu:Go;if(g==Go){let b=Re(f(1,a)-w);if(b<d)return Xs(e.slice().reverse(),u.distr,g,mt(d/b)).reverse()}return Xs(e,u.distr,g,1)}function yu(i,e,t,n,s){let o=i.axes[t],a=o.scale,u=o._space,f=i.valToPos,d=Re(f(1,a)-f(2,a));return d<u?Xs(e.slice().reverse(),3,$l,mt(u/d)).reverse():e}function xu(i,e,t,n){return n==null?sr:e==null?"":ar(e)}var qo={show:!0,scale:"y",stroke:nr,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:El,side:3,grid:pr,ticks:Tl,border:Ml,font:dr,lineGap:Ll,rotate:0};function _u(i,e){let t=3+(i||1)*2;return ge(t*e,3)}function ku(i,e){let{scale:t,idxs:n}=i.series[0],s=i._data[0],o=i.valToPos(s[n[0]],t,!0),a=i.valToPos(s[n[1]],t,!0),u=Re(a-o),f=i.series[e],d=u/(f.points.space*ue);return n[1]-n[0]<=d}var Yo={scale:null,auto:!0,sorted:0,min:me,max:-me},Nl=(i,e,t,n,s)=>s,Jo={show:!0,auto:!0,sorted:0,gaps:Nl,alpha:1,facets:[$e({},Yo,{scale:"x"}),$e({},Yo,{scale:"y"})]},Zo={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:Nl,alpha:1,points:{show:ku,filter:null},values:null,min:me,max:-me,idxs:[],path:null,clip:null};function Su(i,e,t,n,s){return t/10}var Pl={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},Tu=$e({},Pl,{time:!1,ori:1}),Qo={};function Al(i,e){let t=Qo[i];return t||(t={key:i,plots:[],sub(n){t.plots.push(n)},unsub(n){t.plots=t.plots.filter(s=>s!=n)},pub(n,s,o,a,u,f,d){for(let w=0;w<t.plots.length;w++)t.plots[w]!=s&&t.plots[w].pub(n,s,o,a,u,f,d)}},i!=null&&(Qo[i]=t)),t}var Wi=1,er=2;function hi(i,e,t){let n=i.mode,s=i.series[e],o=n==2?i._data[e]:i._data,a=i.scales,u=i.bbox,f=o[0],d=n==2?o[1]:o[e],w=n==2?a[s.facets[0].scale]:a[i.series[0].scale],g=n==2?a[s.facets[1].scale]:a[s.scale],b=u.left,_=u.top,S=u.width,z=u.height,I=i.valToPosH,$=i.valToPosV;return w.ori==0?t(s,f,d,w,g,I,$,b,_,S,z,Hn,ji,In,Ol,zl):t(s,f,d,w,g,$,I,_,b,z,S,Dn,Vi,gr,Cl,Hl)}function hr(i,e){let t=0,n=0,s=le(i.bands,cr);for(let o=0;o<s.length;o++){let a=s[o];a.series[0]==e?t=a.dir:a.series[1]==e&&(a.dir==1?n|=1:n|=2)}return[t,n==1?-1:n==2?1:n==3?2:0]}function Mu(i,e,t,n,s){let o=i.mode,a=i.series[e],u=o==2?a.facets[1].scale:a.scale,f=i.scales[u];return s==-1?f.min:s==1?f.max:f.distr==3?f.dir==1?f.min:f.max:0}function Wt(i,e,t,n,s,o){return hi(i,e,(a,u,f,d,w,g,b,_,S,z,I)=>{let $=a.pxRound,x=d.dir*(d.ori==0?1:-1),H=d.ori==0?ji:Vi,M,Y;x==1?(M=t,Y=n):(M=n,Y=t);let O=$(g(u[M],d,z,_)),Q=$(b(f[M],w,I,S)),J=$(g(u[Y],d,z,_)),ie=$(b(o==1?w.max:w.min,w,I,S)),q=new Path2D(s);return H(q,J,ie),H(q,O,ie),H(q,O,Q),q})}function zn(i,e,t,n,s,o){let a=null;if(i.length>0){a=new Path2D;let u=e==0?In:gr,f=t;for(let g=0;g<i.length;g++){let b=i[g];if(b[1]>b[0]){let _=b[0]-f;_>0&&u(a,f,n,_,n+o),f=b[1]}}let d=t+s-f,w=10;d>0&&u(a,f,n-w/2,d,n+o+w)}return a}function Eu(i,e,t){let n=i[i.length-1];n&&n[0]==e?n[1]=t:i.push([e,t])}function mr(i,e,t,n,s,o,a){let u=[],f=i.length;for(let d=s==1?t:n;d>=t&&d<=n;d+=s)if(e[d]===null){let g=d,b=d;if(s==1)for(;++d<=n&&e[d]===null;)b=d;else for(;--d>=t&&e[d]===null;)b=d;let _=o(i[g]),S=b==g?_:o(i[b]),z=g-s;_=a<=0&&z>=0&&z<f?o(i[z]):_;let $=b+s;S=a>=0&&$>=0&&$<f?o(i[$]):S,S>=_&&u.push([_,S])}return u}function Xo(i){return i==0?cl:i==1?Ae:e=>ci(e,i)}function Rl(i){let e=i==0?Hn:Dn,t=i==0?(s,o,a,u,f,d)=>{s.arcTo(o,a,u,f,d)}:(s,o,a,u,f,d)=>{s.arcTo(a,o,f,u,d)},n=i==0?(s,o,a,u,f)=>{s.rect(o,a,u,f)}:(s,o,a,u,f)=>{s.rect(a,o,f,u)};return(s,o,a,u,f,d=0,w=0)=>{d==0&&w==0?n(s,o,a,u,f):(d=St(d,u/2,f/2),w=St(w,u/2,f/2),e(s,o+d,a),t(s,o+u,a,o+u,a+f,d),t(s,o+u,a+f,o,a+f,w),t(s,o,a+f,o,a,w),t(s,o,a,o+u,a,d),s.closePath())}}var Hn=(i,e,t)=>{i.moveTo(e,t)},Dn=(i,e,t)=>{i.moveTo(t,e)},ji=(i,e,t)=>{i.lineTo(e,t)},Vi=(i,e,t)=>{i.lineTo(t,e)},In=Rl(0),gr=Rl(1),Ol=(i,e,t,n,s,o)=>{i.arc(e,t,n,s,o)},Cl=(i,e,t,n,s,o)=>{i.arc(t,e,n,s,o)},zl=(i,e,t,n,s,o,a)=>{i.bezierCurveTo(e,t,n,s,o,a)},Hl=(i,e,t,n,s,o,a)=>{i.bezierCurveTo(t,e,s,n,a,o)};function Dl(i){return(e,t,n,s,o)=>hi(e,t,(a,u,f,d,w,g,b,_,S,z,I)=>{let{pxRound:$,points:x}=a,H,M;d.ori==0?(H=Hn,M=Ol):(H=Dn,M=Cl);let Y=ge(x.width*ue,3),O=(x.size-x.width)/2*ue,Q=ge(O*2,3),J=new Path2D,ie=new Path2D,{left:q,top:L,width:X,height:F}=e.bbox;In(ie,q-Q,L-Q,X+Q*2,F+Q*2);let K=V=>{if(f[V]!=null){let se=$(g(u[V],d,z,_)),j=$(b(f[V],w,I,S));H(J,se+O,j),M(J,se,j,O,0,Ln*2)}};if(o)o.forEach(K);else for(let V=n;V<=s;V++)K(V);return{stroke:Y>0?J:null,fill:J,clip:ie,flags:Wi|er}})}function Il(i){return(e,t,n,s,o,a)=>{n!=s&&(o!=n&&a!=n&&i(e,t,n),o!=s&&a!=s&&i(e,t,s),i(e,t,a))}}var Lu=Il(ji),$u=Il(Vi);function Fl(i){let e=le(i?.alignGaps,0);return(t,n,s,o)=>hi(t,n,(a,u,f,d,w,g,b,_,S,z,I)=>{[s,o]=An(f,s,o);let $=a.pxRound,x=F=>$(g(F,d,z,_)),H=F=>$(b(F,w,I,S)),M,Y;d.ori==0?(M=ji,Y=Lu):(M=Vi,Y=$u);let O=d.dir*(d.ori==0?1:-1),Q={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Wi},J=Q.stroke,ie=!1;if(o-s>=z*4){let F=W=>t.posToVal(W,d.key,!0),K=null,V=null,se,j,Ze,_e=x(u[O==1?s:o]),re=x(u[s]),de=x(u[o]),ee=F(O==1?re+1:de-1);for(let W=O==1?s:o;W>=s&&W<=o;W+=O){let Ne=u[W],ke=(O==1?Ne<ee:Ne>ee)?_e:x(Ne),fe=f[W];ke==_e?fe!=null?(j=fe,K==null?(M(J,ke,H(j)),se=K=V=j):j<K?K=j:j>V&&(V=j)):fe===null&&(ie=!0):(K!=null&&Y(J,_e,H(K),H(V),H(se),H(j)),fe!=null?(j=fe,M(J,ke,H(j)),K=V=se=j):(K=V=null,fe===null&&(ie=!0)),_e=ke,ee=F(_e+O))}K!=null&&K!=V&&Ze!=_e&&Y(J,_e,H(K),H(V),H(se),H(j))}else for(let F=O==1?s:o;F>=s&&F<=o;F+=O){let K=f[F];K===null?ie=!0:K!=null&&M(J,x(u[F]),H(K))}let[L,X]=hr(t,n);if(a.fill!=null||L!=0){let F=Q.fill=new Path2D(J),K=a.fillTo(t,n,a.min,a.max,L),V=H(K),se=x(u[s]),j=x(u[o]);O==-1&&([j,se]=[se,j]),M(F,j,V),M(F,se,V)}if(!a.spanGaps){let F=[];ie&&F.push(...mr(u,f,s,o,O,x,e)),Q.gaps=F=a.gaps(t,n,s,o,F),Q.clip=zn(F,d.ori,_,S,z,I)}return X!=0&&(Q.band=X==2?[Wt(t,n,s,o,J,-1),Wt(t,n,s,o,J,1)]:Wt(t,n,s,o,J,X)),Q})}function Nu(i){let e=le(i.align,1),t=le(i.ascDesc,!1),n=le(i.alignGaps,0),s=le(i.extend,!1);return(o,a,u,f)=>hi(o,a,(d,w,g,b,_,S,z,I,$,x,H)=>{[u,f]=An(g,u,f);let M=d.pxRound,{left:Y,width:O}=o.bbox,Q=re=>M(S(re,b,x,I)),J=re=>M(z(re,_,H,$)),ie=b.ori==0?ji:Vi,q={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Wi},L=q.stroke,X=b.dir*(b.ori==0?1:-1),F=J(g[X==1?u:f]),K=Q(w[X==1?u:f]),V=K,se=K;s&&e==-1&&(se=Y,ie(L,se,F)),ie(L,K,F);for(let re=X==1?u:f;re>=u&&re<=f;re+=X){let de=g[re];if(de==null)continue;let ee=Q(w[re]),W=J(de);e==1?ie(L,ee,F):ie(L,V,W),ie(L,ee,W),F=W,V=ee}let j=V;s&&e==1&&(j=Y+O,ie(L,j,F));let[Ze,_e]=hr(o,a);if(d.fill!=null||Ze!=0){let re=q.fill=new Path2D(L),de=d.fillTo(o,a,d.min,d.max,Ze),ee=J(de);ie(re,j,ee),ie(re,se,ee)}if(!d.spanGaps){let re=[];re.push(...mr(w,g,u,f,X,Q,n));let de=d.width*ue/2,ee=t||e==1?de:-de,W=t||e==-1?-de:de;re.forEach(Ne=>{Ne[0]+=ee,Ne[1]+=W}),q.gaps=re=d.gaps(o,a,u,f,re),q.clip=zn(re,b.ori,I,$,x,H)}return _e!=0&&(q.band=_e==2?[Wt(o,a,u,f,L,-1),Wt(o,a,u,f,L,1)]:Wt(o,a,u,f,L,_e)),q})}function el(i,e,t,n,s,o,a=me){if(i.length>1){let u=null;for(let f=0,d=1/0;f<i.length;f++)if(e[f]!==void 0){if(u!=null){let w=Re(i[f]-i[u]);w<d&&(d=w,a=Re(t(i[f],n,s,o)-t(i[u],n,s,o)))}u=f}}return a}function Pu(i){i=i||cn;let e=le(i.size,[.6,me,1]),t=i.align||0,n=i.gap||0,s=i.radius;s=s==null?[0,0]:typeof s=="number"?[s,0]:s;let o=ne(s),a=1-e[0],u=le(e[1],me),f=le(e[2],1),d=le(i.disp,cn),w=le(i.each,_=>{}),{fill:g,stroke:b}=d;return(_,S,z,I)=>hi(_,S,($,x,H,M,Y,O,Q,J,ie,q,L)=>{let X=$.pxRound,F=t,K=n*ue,V=u*ue,se=f*ue,j,Ze;M.ori==0?[j,Ze]=o(_,S):[Ze,j]=o(_,S);let _e=M.dir*(M.ori==0?1:-1),re=M.ori==0?In:gr,de=M.ori==0?w:(R,be,Pe,vi,ei,Lt,ti)=>{w(R,be,Pe,ei,vi,ti,Lt)},ee=le(_.bands,cr).find(R=>R.series[0]==S),W=ee!=null?ee.dir:0,Ne=$.fillTo(_,S,$.min,$.max,W),Be=X(Q(Ne,Y,L,ie)),ke,fe,bt,et=q,Te=X($.width*ue),Et=!1,Ht=null,at=null,Ut=null,mi=null;g!=null&&(Te==0||b!=null)&&(Et=!0,Ht=g.values(_,S,z,I),at=new Map,new Set(Ht).forEach(R=>{R!=null&&at.set(R,new Path2D)}),Te>0&&(Ut=b.values(_,S,z,I),mi=new Map,new Set(Ut).forEach(R=>{R!=null&&mi.set(R,new Path2D)})));let{x0:gi,size:Yi}=d;if(gi!=null&&Yi!=null){F=1,x=gi.values(_,S,z,I),gi.unit==2&&(x=x.map(Pe=>_.posToVal(J+Pe*q,M.key,!0)));let R=Yi.values(_,S,z,I);Yi.unit==2?fe=R[0]*q:fe=O(R[0],M,q,J)-O(0,M,q,J),et=el(x,H,O,M,q,J,et),bt=et-fe+K}else et=el(x,H,O,M,q,J,et),bt=et*a+K,fe=et-bt;bt<1&&(bt=0),Te>=fe/2&&(Te=0),bt<5&&(X=cl);let fn=bt>0,Qt=et-bt-(fn?Te:0);fe=X(Zs(Qt,se,V)),ke=(F==0?fe/2:F==_e?0:fe)-F*_e*((F==0?K/2:0)+(fn?Te/2:0));let Ke={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},bi=Et?null:new Path2D,Dt=null;if(ee!=null)Dt=_.data[ee.series[1]];else{let{y0:R,y1:be}=d;R!=null&&be!=null&&(H=be.values(_,S,z,I),Dt=R.values(_,S,z,I))}let Xt=j*fe,Z=Ze*fe;for(let R=_e==1?z:I;R>=z&&R<=I;R+=_e){let be=H[R];if(be==null)continue;if(Dt!=null){let Qe=Dt[R]??0;if(be-Qe==0)continue;Be=Q(Qe,Y,L,ie)}let Pe=M.distr!=2||d!=null?x[R]:R,vi=O(Pe,M,q,J),ei=Q(le(be,Ne),Y,L,ie),Lt=X(vi-ke),ti=X(Je(ei,Be)),tt=X(St(ei,Be)),ct=ti-tt;if(be!=null){let Qe=be<0?Z:Xt,vt=be<0?Xt:Z;Et?(Te>0&&Ut[R]!=null&&re(mi.get(Ut[R]),Lt,tt+ot(Te/2),fe,Je(0,ct-Te),Qe,vt),Ht[R]!=null&&re(at.get(Ht[R]),Lt,tt+ot(Te/2),fe,Je(0,ct-Te),Qe,vt)):re(bi,Lt,tt+ot(Te/2),fe,Je(0,ct-Te),Qe,vt),de(_,S,R,Lt-Te/2,tt,fe+Te,ct)}}return Te>0?Ke.stroke=Et?mi:bi:Et||(Ke._fill=$.width==0?$._fill:$._stroke??$._fill,Ke.width=0),Ke.fill=Et?at:bi,Ke})}function Au(i,e){let t=le(e?.alignGaps,0);return(n,s,o,a)=>hi(n,s,(u,f,d,w,g,b,_,S,z,I,$)=>{[o,a]=An(d,o,a);let x=u.pxRound,H=j=>x(b(j,w,I,S)),M=j=>x(_(j,g,$,z)),Y,O,Q;w.ori==0?(Y=Hn,Q=ji,O=zl):(Y=Dn,Q=Vi,O=Hl);let J=w.dir*(w.ori==0?1:-1),ie=H(f[J==1?o:a]),q=ie,L=[],X=[];for(let j=J==1?o:a;j>=o&&j<=a;j+=J)if(d[j]!=null){let _e=f[j],re=H(_e);L.push(q=re),X.push(M(d[j]))}let F={stroke:i(L,X,Y,Q,O,x),fill:null,clip:null,band:null,gaps:null,flags:Wi},K=F.stroke,[V,se]=hr(n,s);if(u.fill!=null||V!=0){let j=F.fill=new Path2D(K),Ze=u.fillTo(n,s,u.min,u.max,V),_e=M(Ze);Q(j,q,_e),Q(j,ie,_e)}if(!u.spanGaps){let j=[];j.push(...mr(f,d,o,a,J,H,t)),F.gaps=j=u.gaps(n,s,o,a,j),F.clip=zn(j,w.ori,S,z,I,$)}return se!=0&&(F.band=se==2?[Wt(n,s,o,a,K,-1),Wt(n,s,o,a,K,1)]:Wt(n,s,o,a,K,se)),F})}function Ru(i){return Au(Ou,i)}function Ou(i,e,t,n,s,o){let a=i.length;if(a<2)return null;let u=new Path2D;if(t(u,i[0],e[0]),a==2)n(u,i[1],e[1]);else{let f=Array(a),d=Array(a-1),w=Array(a-1),g=Array(a-1);for(let b=0;b<a-1;b++)w[b]=e[b+1]-e[b],g[b]=i[b+1]-i[b],d[b]=w[b]/g[b];f[0]=d[0];for(let b=1;b<a-1;b++)d[b]===0||d[b-1]===0||d[b-1]>0!=d[b]>0?f[b]=0:(f[b]=3*(g[b-1]+g[b])/((2*g[b]+g[b-1])/d[b-1]+(g[b]+2*g[b-1])/d[b]),isFinite(f[b])||(f[b]=0));f[a-1]=d[a-2];for(let b=0;b<a-1;b++)s(u,i[b]+g[b]/3,e[b]+f[b]*g[b]/3,i[b+1]-g[b]/3,e[b+1]-f[b+1]*g[b]/3,i[b+1],e[b+1])}return u}var tr=new Set;function tl(){for(let i of tr)i.syncRect(!0)}Ui&&(pi(hc,Hi,tl),pi(mc,Hi,tl,!0),pi($n,Hi,()=>{Fe.pxRatio=ue}));var Cu=Fl(),zu=Dl();function il(i,e,t,n){return(n?[i[0],i[1]].concat(i.slice(2)):[i[0]].concat(i.slice(1))).map((o,a)=>ir(o,a,e,t))}function Hu(i,e){return i.map((t,n)=>n==0?{}:$e({},e,t))}function ir(i,e,t,n){return $e({},e==0?t:n,i)}function Wl(i,e,t){return e==null?Ii:[e,t]}var Du=Wl;function Iu(i,e,t){return e==null?Ii:Nn(e,t,lr,!0)}function Ul(i,e,t,n){return e==null?Ii:Rn(e,t,i.scales[n].log,!1)}var Fu=Ul;function jl(i,e,t,n){return e==null?Ii:or(e,t,i.scales[n].log,!1)}var Wu=jl;function Uu(i,e,t,n,s){let o=Je(Oo(i),Oo(e)),a=e-i,u=kt(s/n*a,t);do{let f=t[u],d=n*f/a;if(d>=s&&o+(f<5?Zt.get(f):0)<=17)return[f,d]}while(++u<t.length);return[0,0]}function nl(i){let e,t;return i=i.replace(/(\d+)px/,(n,s)=>(e=Ae((t=+s)*ue))+"px"),[i,e,t]}function ju(i){i.show&&[i.font,i.labelFont].forEach(e=>{let t=ge(e[2]*ue,1);e[0]=e[0].replace(/[0-9.]+px/,t+"px"),e[1]=t})}function Fe(i,e,t){let n={mode:le(i.mode,1)},s=n.mode;function o(r,l,c,p){let m=l.valToPct(r);return p+c*(l.dir==-1?1-m:m)}function a(r,l,c,p){let m=l.valToPct(r);return p+c*(l.dir==-1?m:1-m)}function u(r,l,c,p){return l.ori==0?o(r,l,c,p):a(r,l,c,p)}n.valToPosH=o,n.valToPosV=a;let f=!1;n.status=0;let d=n.root=ht(Ja);if(i.id!=null&&(d.id=i.id),rt(d,i.class),i.title){let r=ht(Xa,d);r.textContent=i.title}let w=_t("canvas"),g=n.ctx=w.getContext("2d"),b=ht(ec,d);pi("click",b,r=>{r.target===S&&(ve!=$i||Se!=Ni)&&Ue.click(n,r)},!0);let _=n.under=ht(tc,b);b.appendChild(w);let S=n.over=ht(ic,b);i=Fi(i);let z=+le(i.pxAlign,1),I=Xo(z);(i.plugins||[]).forEach(r=>{r.opts&&(i=r.opts(n,i)||i)});let $=i.ms||.001,x=n.series=s==1?il(i.series||[],Ko,Zo,!1):Hu(i.series||[null],Jo),H=n.axes=il(i.axes||[],Bo,qo,!0),M=n.scales={},Y=n.bands=i.bands||[];Y.forEach(r=>{r.fill=ne(r.fill||null),r.dir=le(r.dir,-1)});let O=s==2?x[1].facets[0].scale:x[0].scale,Q={axes:$a,series:Sa},J=(i.drawOrder||["axes","series"]).map(r=>Q[r]);function ie(r){let l=r.distr==3?c=>Ft(c>0?c:r.clamp(n,c,r.min,r.max,r.key)):r.distr==4?c=>js(c,r.asinh):r.distr==100?c=>r.fwd(c):c=>c;return c=>{let p=l(c),{_min:m,_max:v}=r,y=v-m;return(p-m)/y}}function q(r){let l=M[r];if(l==null){let c=(i.scales||cn)[r]||cn;if(c.from!=null){q(c.from);let p=$e({},M[c.from],c,{key:r});p.valToPct=ie(p),M[r]=p}else{l=M[r]=$e({},r==O?Pl:Tu,c),l.key=r;let p=l.time,m=l.range,v=Jt(m);if((r!=O||s==2&&!p)&&(v&&(m[0]==null||m[1]==null)&&(m={min:m[0]==null?Po:{mode:1,hard:m[0],soft:m[0]},max:m[1]==null?Po:{mode:1,hard:m[1],soft:m[1]}},v=!1),!v&&Cn(m))){let y=m;m=(k,T,N)=>T==null?Ii:Nn(T,N,y)}l.range=ne(m||(p?Du:r==O?l.distr==3?Fu:l.distr==4?Wu:Wl:l.distr==3?Ul:l.distr==4?jl:Iu)),l.auto=ne(v?!1:l.auto),l.clamp=ne(l.clamp||Su),l._min=l._max=null,l.valToPct=ie(l)}}}q("x"),q("y"),s==1&&x.forEach(r=>{q(r.scale)}),H.forEach(r=>{q(r.scale)});for(let r in i.scales)q(r);let L=M[O],X=L.distr,F,K;L.ori==0?(rt(d,Za),F=o,K=a):(rt(d,Qa),F=a,K=o);let V={};for(let r in M){let l=M[r];(l.min!=null||l.max!=null)&&(V[r]={min:l.min,max:l.max},l.min=l.max=null)}let se=i.tzDate||(r=>new Date(Ae(r/$))),j=i.fmtDate||ur,Ze=$==1?Zc(se):eu(se),_e=Uo(se,Wo($==1?Jc:Xc,j)),re=Vo(se,jo(iu,j)),de=[],ee=n.legend=$e({},ru,i.legend),W=n.cursor=$e({},fu,{drag:{y:s==2}},i.cursor),Ne=ee.show,Be=W.show,ke=ee.markers;ee.idxs=de,ke.width=ne(ke.width),ke.dash=ne(ke.dash),ke.stroke=ne(ke.stroke),ke.fill=ne(ke.fill);let fe,bt,et,Te=[],Et=[],Ht,at=!1,Ut={};if(ee.live){let r=x[1]?x[1].values:null;at=r!=null,Ht=at?r(n,1,0):{_:0};for(let l in Ht)Ut[l]=sr}if(Ne)if(fe=_t("table",ac,d),et=_t("tbody",null,fe),ee.mount(n,fe),at){bt=_t("thead",null,fe,et);let r=_t("tr",null,bt);_t("th",null,r);for(var mi in Ht)_t("th",vo,r).textContent=mi}else rt(fe,uc),ee.live&&rt(fe,cc);let gi={show:!0},Yi={show:!1};function fn(r,l){if(l==0&&(at||!ee.live||s==2))return Ii;let c=[],p=_t("tr",fc,et,et.childNodes[l]);rt(p,r.class),r.show||rt(p,fi);let m=_t("th",null,p);if(ke.show){let k=ht(pc,m);if(l>0){let T=ke.width(n,l);T&&(k.style.border=T+"px "+ke.dash(n,l)+" "+ke.stroke(n,l)),k.style.background=ke.fill(n,l)}}let v=ht(vo,m);r.label instanceof HTMLElement?v.appendChild(r.label):v.textContent=r.label,l>0&&(ke.show||(v.style.color=r.width>0?ke.stroke(n,l):ke.fill(n,l)),Ke("click",m,k=>{if(W._lock)return;ni(k);let T=x.indexOf(r);if((k.ctrlKey||k.metaKey)!=ee.isolate){let N=x.some((P,C)=>C>0&&C!=T&&P.show);x.forEach((P,C)=>{C>0&&Nt(C,N?C==T?gi:Yi:gi,!0,Le.setSeries)})}else Nt(T,{show:!r.show},!0,Le.setSeries)},!1),yi&&Ke(_o,m,k=>{W._lock||(ni(k),Nt(x.indexOf(r),Ai,!0,Le.setSeries))},!1));for(var y in Ht){let k=_t("td",dc,p);k.textContent="--",c.push(k)}return[p,c]}let Qt=new Map;function Ke(r,l,c,p=!0){let m=Qt.get(l)||{},v=W.bind[r](n,l,c,p);v&&(pi(r,l,m[r]=v),Qt.set(l,m))}function bi(r,l,c){let p=Qt.get(l)||{};for(let m in p)(r==null||m==r)&&(Js(m,l,p[m]),delete p[m]);r==null&&Qt.delete(l)}let Dt=0,Xt=0,Z=0,R=0,be=0,Pe=0,vi=be,ei=Pe,Lt=Z,ti=R,tt=0,ct=0,Qe=0,vt=0;n.bbox={};let ps=!1,pn=!1,wi=!1,ii=!1,dn=!1,ut=!1;function ds(r,l,c){(c||r!=n.width||l!=n.height)&&$r(r,l),Ti(!1),wi=!0,pn=!0,Mi()}function $r(r,l){n.width=Dt=Z=r,n.height=Xt=R=l,be=Pe=0,ba(),va();let c=n.bbox;tt=c.left=ci(be*ue,.5),ct=c.top=ci(Pe*ue,.5),Qe=c.width=ci(Z*ue,.5),vt=c.height=ci(R*ue,.5)}let ha=3;function ma(){let r=!1,l=0;for(;!r;){l++;let c=Ea(l),p=La(l);r=l==ha||c&&p,r||($r(n.width,n.height),pn=!0)}}function ga({width:r,height:l}){ds(r,l)}n.setSize=ga;function ba(){let r=!1,l=!1,c=!1,p=!1;H.forEach((m,v)=>{if(m.show&&m._show){let{side:y,_size:k}=m,T=y%2,N=m.label!=null?m.labelSize:0,P=k+N;P>0&&(T?(Z-=P,y==3?(be+=P,p=!0):c=!0):(R-=P,y==0?(Pe+=P,r=!0):l=!0))}}),si[0]=r,si[1]=c,si[2]=l,si[3]=p,Z-=jt[1]+jt[3],be+=jt[3],R-=jt[2]+jt[0],Pe+=jt[0]}function va(){let r=be+Z,l=Pe+R,c=be,p=Pe;function m(v,y){switch(v){case 1:return r+=y,r-y;case 2:return l+=y,l-y;case 3:return c-=y,c+y;case 0:return p-=y,p+y}}H.forEach((v,y)=>{if(v.show&&v._show){let k=v.side;v._pos=m(k,v._size),v.label!=null&&(v._lpos=m(k,v.labelSize))}})}if(W.dataIdx==null){let r=W.hover,l=r.skip=new Set(r.skip??[]);l.add(void 0);let c=r.prox=ne(r.prox),p=r.bias??=0;W.dataIdx=(m,v,y,k)=>{if(v==0)return y;let T=y,N=c(m,v,y,k)??me,P=N>=0&&N<me,C=L.ori==0?Z:R,G=W.left,ce=e[0],oe=e[v];if(l.has(oe[y])){T=null;let te=null,B=null,U;if(p==0||p==-1)for(U=y;te==null&&U-- >0;)l.has(oe[U])||(te=U);if(p==0||p==1)for(U=y;B==null&&U++<oe.length;)l.has(oe[U])||(B=U);if(te!=null||B!=null)if(P){let ye=te==null?-1/0:F(ce[te],L,C,0),Me=B==null?1/0:F(ce[B],L,C,0),Ie=G-ye,he=Me-G;Ie<=he?Ie<=N&&(T=te):he<=N&&(T=B)}else T=B==null?te:te==null?B:y-te<=B-y?te:B}else P&&Re(G-F(ce[y],L,C,0))>N&&(T=null);return T}}let ni=r=>{W.event=r};W.idxs=de,W._lock=!1;let je=W.points;je.show=ne(je.show),je.size=ne(je.size),je.stroke=ne(je.stroke),je.width=ne(je.width),je.fill=ne(je.fill);let $t=n.focus=$e({},i.focus||{alpha:.3},W.focus),yi=$t.prox>=0,xi=yi&&je.one,ft=[],_i=[],ki=[];function Nr(r,l){let c=je.show(n,l);if(c instanceof HTMLElement)return rt(c,lc),rt(c,r.class),zt(c,-10,-10,Z,R),S.insertBefore(c,ft[l]),c}function Pr(r,l){if(s==1||l>0){let c=s==1&&M[r.scale].time,p=r.value;r.value=c?Ho(p)?Vo(se,jo(p,j)):p||re:p||xu,r.label=r.label||(c?du:pu)}if(xi||l>0){r.width=r.width==null?1:r.width,r.paths=r.paths||Cu||Tc,r.fillTo=ne(r.fillTo||Mu),r.pxAlign=+le(r.pxAlign,z),r.pxRound=Xo(r.pxAlign),r.stroke=ne(r.stroke||null),r.fill=ne(r.fill||null),r._stroke=r._fill=r._paths=r._focus=null;let c=_u(Je(1,r.width),1),p=r.points=$e({},{size:c,width:Je(1,c*.2),stroke:r.stroke,space:c*2,paths:zu,_stroke:null,_fill:null},r.points);p.show=ne(p.show),p.filter=ne(p.filter),p.fill=ne(p.fill),p.stroke=ne(p.stroke),p.paths=ne(p.paths),p.pxAlign=r.pxAlign}if(Ne){let c=fn(r,l);Te.splice(l,0,c[0]),Et.splice(l,0,c[1]),ee.values.push(null)}if(Be){de.splice(l,0,null);let c=null;xi?l==0&&(c=Nr(r,l)):l>0&&(c=Nr(r,l)),ft.splice(l,0,c),_i.splice(l,0,0),ki.splice(l,0,0)}De("addSeries",l)}function wa(r,l){l=l??x.length,r=s==1?ir(r,l,Ko,Zo):ir(r,l,{},Jo),x.splice(l,0,r),Pr(x[l],l)}n.addSeries=wa;function ya(r){if(x.splice(r,1),Ne){ee.values.splice(r,1),Et.splice(r,1);let l=Te.splice(r,1)[0];bi(null,l.firstChild),l.remove()}Be&&(de.splice(r,1),ft.splice(r,1)[0].remove(),_i.splice(r,1),ki.splice(r,1)),De("delSeries",r)}n.delSeries=ya;let si=[!1,!1,!1,!1];function xa(r,l){if(r._show=r.show,r.show){let c=r.side%2,p=M[r.scale];p==null&&(r.scale=c?x[1].scale:O,p=M[r.scale]);let m=p.time;r.size=ne(r.size),r.space=ne(r.space),r.rotate=ne(r.rotate),Jt(r.incrs)&&r.incrs.forEach(y=>{!Zt.has(y)&&Zt.set(y,pl(y))}),r.incrs=ne(r.incrs||(p.distr==2?Gc:m?$==1?Yc:Qc:ui)),r.splits=ne(r.splits||(m&&p.distr==1?Ze:p.distr==3?Qs:p.distr==4?gu:mu)),r.stroke=ne(r.stroke),r.grid.stroke=ne(r.grid.stroke),r.ticks.stroke=ne(r.ticks.stroke),r.border.stroke=ne(r.border.stroke);let v=r.values;r.values=Jt(v)&&!Jt(v[0])?ne(v):m?Jt(v)?Uo(se,Wo(v,j)):Ho(v)?tu(se,v):v||_e:v||hu,r.filter=ne(r.filter||(p.distr>=3&&p.log==10?wu:p.distr==3&&p.log==2?yu:ul)),r.font=nl(r.font),r.labelFont=nl(r.labelFont),r._size=r.size(n,null,l,0),r._space=r._rotate=r._incrs=r._found=r._splits=r._values=null,r._size>0&&(si[l]=!0,r._el=ht(nc,b))}}function Ji(r,l,c,p){let[m,v,y,k]=c,T=l%2,N=0;return T==0&&(k||v)&&(N=l==0&&!m||l==2&&!y?Ae(Bo.size/3):0),T==1&&(m||y)&&(N=l==1&&!v||l==3&&!k?Ae(qo.size/2):0),N}let Ar=n.padding=(i.padding||[Ji,Ji,Ji,Ji]).map(r=>ne(le(r,Ji))),jt=n._padding=Ar.map((r,l)=>r(n,l,si,0)),We,Oe=null,Ce=null,hn=s==1?x[0].idxs:null,wt=null,Zi=!1;function Rr(r,l){if(e=r??[],n.data=n._data=e,s==2){We=0;for(let c=1;c<x.length;c++)We+=e[c][0].length}else{e.length==0&&(n.data=n._data=e=[[]]),wt=e[0],We=wt.length;let c=e;if(X==2){c=e.slice();let p=c[0]=Array(We);for(let m=0;m<We;m++)p[m]=m}n._data=e=c}if(Ti(!0),De("setData"),X==2&&(wi=!0),l!==!1){let c=L;c.auto(n,Zi)?hs():Bt(O,c.min,c.max),ii=ii||W.left>=0,ut=!0,Mi()}}n.setData=Rr;function hs(){Zi=!0;let r,l;s==1&&(We>0?(Oe=hn[0]=0,Ce=hn[1]=We-1,r=e[0][Oe],l=e[0][Ce],X==2?(r=Oe,l=Ce):r==l&&(X==3?[r,l]=Rn(r,r,L.log,!1):X==4?[r,l]=or(r,r,L.log,!1):L.time?l=r+Ae(86400/$):[r,l]=Nn(r,l,lr,!0))):(Oe=hn[0]=r=null,Ce=hn[1]=l=null)),Bt(O,r,l)}let mn,Si,ms,gs,bs,vs,ws,ys,xs,Xe;function Or(r,l,c,p,m,v){r??=yo,c??=cr,p??="butt",m??=yo,v??="round",r!=mn&&(g.strokeStyle=mn=r),m!=Si&&(g.fillStyle=Si=m),l!=ms&&(g.lineWidth=ms=l),v!=bs&&(g.lineJoin=bs=v),p!=vs&&(g.lineCap=vs=p),c!=gs&&g.setLineDash(gs=c)}function Cr(r,l,c,p){l!=Si&&(g.fillStyle=Si=l),r!=ws&&(g.font=ws=r),c!=ys&&(g.textAlign=ys=c),p!=xs&&(g.textBaseline=xs=p)}function _s(r,l,c,p,m=0){if(p.length>0&&r.auto(n,Zi)&&(l==null||l.min==null)){let v=le(Oe,0),y=le(Ce,p.length-1),k=c.min==null?wc(p,v,y,m,r.distr==3):[c.min,c.max];r.min=St(r.min,c.min=k[0]),r.max=Je(r.max,c.max=k[1])}}let zr={min:null,max:null};function _a(){for(let p in M){let m=M[p];V[p]==null&&(m.min==null||V[O]!=null&&m.auto(n,Zi))&&(V[p]=zr)}for(let p in M){let m=M[p];V[p]==null&&m.from!=null&&V[m.from]!=null&&(V[p]=zr)}V[O]!=null&&Ti(!0);let r={};for(let p in V){let m=V[p];if(m!=null){let v=r[p]=Fi(M[p],Lc);if(m.min!=null)$e(v,m);else if(p!=O||s==2)if(We==0&&v.from==null){let y=v.range(n,null,null,p);v.min=y[0],v.max=y[1]}else v.min=me,v.max=-me}}if(We>0){x.forEach((p,m)=>{if(s==1){let v=p.scale,y=V[v];if(y==null)return;let k=r[v];if(m==0){let T=k.range(n,k.min,k.max,v);k.min=T[0],k.max=T[1],Oe=kt(k.min,e[0]),Ce=kt(k.max,e[0]),Ce-Oe>1&&(e[0][Oe]<k.min&&Oe++,e[0][Ce]>k.max&&Ce--),p.min=wt[Oe],p.max=wt[Ce]}else p.show&&p.auto&&_s(k,y,p,e[m],p.sorted);p.idxs[0]=Oe,p.idxs[1]=Ce}else if(m>0&&p.show&&p.auto){let[v,y]=p.facets,k=v.scale,T=y.scale,[N,P]=e[m],C=r[k],G=r[T];C!=null&&_s(C,V[k],v,N,v.sorted),G!=null&&_s(G,V[T],y,P,y.sorted),p.min=y.min,p.max=y.max}});for(let p in r){let m=r[p],v=V[p];if(m.from==null&&(v==null||v.min==null)){let y=m.range(n,m.min==me?null:m.min,m.max==-me?null:m.max,p);m.min=y[0],m.max=y[1]}}}for(let p in r){let m=r[p];if(m.from!=null){let v=r[m.from];if(v.min==null)m.min=m.max=null;else{let y=m.range(n,v.min,v.max,p);m.min=y[0],m.max=y[1]}}}let l={},c=!1;for(let p in r){let m=r[p],v=M[p];if(v.min!=m.min||v.max!=m.max){v.min=m.min,v.max=m.max;let y=v.distr;v._min=y==3?Ft(v.min):y==4?js(v.min,v.asinh):y==100?v.fwd(v.min):v.min,v._max=y==3?Ft(v.max):y==4?js(v.max,v.asinh):y==100?v.fwd(v.max):v.max,l[p]=c=!0}}if(c){x.forEach((p,m)=>{s==2?m>0&&l.y&&(p._paths=null):l[p.scale]&&(p._paths=null)});for(let p in l)wi=!0,De("setScale",p);Be&&W.left>=0&&(ii=ut=!0)}for(let p in V)V[p]=null}function ka(r){let l=Zs(Oe-1,0,We-1),c=Zs(Ce+1,0,We-1);for(;r[l]==null&&l>0;)l--;for(;r[c]==null&&c<We-1;)c++;return[l,c]}function Sa(){if(We>0){let r=x.some(l=>l._focus)&&Xe!=$t.alpha;r&&(g.globalAlpha=Xe=$t.alpha),x.forEach((l,c)=>{if(c>0&&l.show&&(Hr(c,!1),Hr(c,!0),l._paths==null)){let p=Xe;Xe!=l.alpha&&(g.globalAlpha=Xe=l.alpha);let m=s==2?[0,e[c][0].length-1]:ka(e[c]);l._paths=l.paths(n,c,m[0],m[1]),Xe!=p&&(g.globalAlpha=Xe=p)}}),x.forEach((l,c)=>{if(c>0&&l.show){let p=Xe;Xe!=l.alpha&&(g.globalAlpha=Xe=l.alpha),l._paths!=null&&Dr(c,!1);{let m=l._paths!=null?l._paths.gaps:null,v=l.points.show(n,c,Oe,Ce,m),y=l.points.filter(n,c,v,m);(v||y)&&(l.points._paths=l.points.paths(n,c,Oe,Ce,y),Dr(c,!0))}Xe!=p&&(g.globalAlpha=Xe=p),De("drawSeries",c)}}),r&&(g.globalAlpha=Xe=1)}}function Hr(r,l){let c=l?x[r].points:x[r];c._stroke=c.stroke(n,r),c._fill=c.fill(n,r)}function Dr(r,l){let c=l?x[r].points:x[r],{stroke:p,fill:m,clip:v,flags:y,_stroke:k=c._stroke,_fill:T=c._fill,_width:N=c.width}=c._paths;N=ge(N*ue,3);let P=null,C=N%2/2;l&&T==null&&(T=N>0?"#fff":k);let G=c.pxAlign==1&&C>0;if(G&&g.translate(C,C),!l){let ce=tt-N/2,oe=ct-N/2,te=Qe+N,B=vt+N;P=new Path2D,P.rect(ce,oe,te,B)}l?ks(k,N,c.dash,c.cap,T,p,m,y,v):Ta(r,k,N,c.dash,c.cap,T,p,m,y,P,v),G&&g.translate(-C,-C)}function Ta(r,l,c,p,m,v,y,k,T,N,P){let C=!1;T!=0&&Y.forEach((G,ce)=>{if(G.series[0]==r){let oe=x[G.series[1]],te=e[G.series[1]],B=(oe._paths||cn).band;Jt(B)&&(B=G.dir==1?B[0]:B[1]);let U,ye=null;oe.show&&B&&xc(te,Oe,Ce)?(ye=G.fill(n,ce)||v,U=oe._paths.clip):B=null,ks(l,c,p,m,ye,y,k,T,N,P,U,B),C=!0}}),C||ks(l,c,p,m,v,y,k,T,N,P)}let Ir=Wi|er;function ks(r,l,c,p,m,v,y,k,T,N,P,C){Or(r,l,c,p,m),(T||N||C)&&(g.save(),T&&g.clip(T),N&&g.clip(N)),C?(k&Ir)==Ir?(g.clip(C),P&&g.clip(P),bn(m,y),gn(r,v,l)):k&er?(bn(m,y),g.clip(C),gn(r,v,l)):k&Wi&&(g.save(),g.clip(C),P&&g.clip(P),bn(m,y),g.restore(),gn(r,v,l)):(bn(m,y),gn(r,v,l)),(T||N||C)&&g.restore()}function gn(r,l,c){c>0&&(l instanceof Map?l.forEach((p,m)=>{g.strokeStyle=mn=m,g.stroke(p)}):l!=null&&r&&g.stroke(l))}function bn(r,l){l instanceof Map?l.forEach((c,p)=>{g.fillStyle=Si=p,g.fill(c)}):l!=null&&r&&g.fill(l)}function Ma(r,l,c,p){let m=H[r],v;if(p<=0)v=[0,0];else{let y=m._space=m.space(n,r,l,c,p),k=m._incrs=m.incrs(n,r,l,c,p,y);v=Uu(l,c,k,p,y)}return m._found=v}function Ss(r,l,c,p,m,v,y,k,T,N){let P=y%2/2;z==1&&g.translate(P,P),Or(k,y,T,N,k),g.beginPath();let C,G,ce,oe,te=m+(p==0||p==3?-v:v);c==0?(G=m,oe=te):(C=m,ce=te);for(let B=0;B<r.length;B++)l[B]!=null&&(c==0?C=ce=r[B]:G=oe=r[B],g.moveTo(C,G),g.lineTo(ce,oe));g.stroke(),z==1&&g.translate(-P,-P)}function Ea(r){let l=!0;return H.forEach((c,p)=>{if(!c.show)return;let m=M[c.scale];if(m.min==null){c._show&&(l=!1,c._show=!1,Ti(!1));return}else c._show||(l=!1,c._show=!0,Ti(!1));let v=c.side,y=v%2,{min:k,max:T}=m,[N,P]=Ma(p,k,T,y==0?Z:R);if(P==0)return;let C=m.distr==2,G=c._splits=c.splits(n,p,k,T,N,P,C),ce=m.distr==2?G.map(U=>wt[U]):G,oe=m.distr==2?wt[G[1]]-wt[G[0]]:N,te=c._values=c.values(n,c.filter(n,ce,p,P,oe),p,P,oe);c._rotate=v==2?c.rotate(n,te,p,P):0;let B=c._size;c._size=mt(c.size(n,te,p,r)),B!=null&&c._size!=B&&(l=!1)}),l}function La(r){let l=!0;return Ar.forEach((c,p)=>{let m=c(n,p,si,r);m!=jt[p]&&(l=!1),jt[p]=m}),l}function $a(){for(let r=0;r<H.length;r++){let l=H[r];if(!l.show||!l._show)continue;let c=l.side,p=c%2,m,v,y=l.stroke(n,r),k=c==0||c==3?-1:1,[T,N]=l._found;if(l.label!=null){let qe=l.labelGap*k,st=Ae((l._lpos+qe)*ue);Cr(l.labelFont[0],y,"center",c==2?"top":wo),g.save(),p==1?(m=v=0,g.translate(st,Ae(ct+vt/2)),g.rotate((c==3?-Ln:Ln)/2)):(m=Ae(tt+Qe/2),v=st);let li=al(l.label)?l.label(n,r,T,N):l.label;g.fillText(li,m,v),g.restore()}if(N==0)continue;let P=M[l.scale],C=p==0?Qe:vt,G=p==0?tt:ct,ce=l._splits,oe=P.distr==2?ce.map(qe=>wt[qe]):ce,te=P.distr==2?wt[ce[1]]-wt[ce[0]]:T,B=l.ticks,U=l.border,ye=B.show?B.size:0,Me=Ae(ye*ue),Ie=Ae((l.alignTo==2?l._size-ye-l.gap:l.gap)*ue),he=l._rotate*-Ln/180,Ee=I(l._pos*ue),it=(Me+Ie)*k,Ge=Ee+it;v=p==0?Ge:0,m=p==1?Ge:0;let pt=l.font[0],yt=l.align==1?Ci:l.align==2?Fs:he>0?Ci:he<0?Fs:p==0?"center":c==3?Fs:Ci,At=he||p==1?"middle":c==2?"top":wo;Cr(pt,y,yt,At);let nt=l.font[1]*l.lineGap,dt=ce.map(qe=>I(u(qe,P,C,G))),xt=l._values;for(let qe=0;qe<xt.length;qe++){let st=xt[qe];if(st!=null){p==0?m=dt[qe]:v=dt[qe],st=""+st;let li=st.indexOf(`
`)==-1?[st]:st.split(/\n/gm);for(let Ye=0;Ye<li.length;Ye++){let so=li[Ye];he?(g.save(),g.translate(m,v+Ye*nt),g.rotate(he),g.fillText(so,0,0),g.restore()):g.fillText(so,m,v+Ye*nt)}}}B.show&&Ss(dt,B.filter(n,oe,r,N,te),p,c,Ee,Me,ge(B.width*ue,3),B.stroke(n,r),B.dash,B.cap);let Rt=l.grid;Rt.show&&Ss(dt,Rt.filter(n,oe,r,N,te),p,p==0?2:1,p==0?ct:tt,p==0?vt:Qe,ge(Rt.width*ue,3),Rt.stroke(n,r),Rt.dash,Rt.cap),U.show&&Ss([Ee],[1],p==0?1:0,p==0?1:2,p==1?ct:tt,p==1?vt:Qe,ge(U.width*ue,3),U.stroke(n,r),U.dash,U.cap)}De("drawAxes")}function Ti(r){x.forEach((l,c)=>{c>0&&(l._paths=null,r&&(s==1?(l.min=null,l.max=null):l.facets.forEach(p=>{p.min=null,p.max=null})))})}let vn=!1,Ts=!1,Qi=[];function Na(){Ts=!1;for(let r=0;r<Qi.length;r++)De(...Qi[r]);Qi.length=0}function Mi(){vn||(Cc(Fr),vn=!0)}function Pa(r,l=!1){vn=!0,Ts=l,r(n),Fr(),l&&Qi.length>0&&queueMicrotask(Na)}n.batch=Pa;function Fr(){if(ps&&(_a(),ps=!1),wi&&(ma(),wi=!1),pn){if(xe(_,Ci,be),xe(_,"top",Pe),xe(_,rn,Z),xe(_,on,R),xe(S,Ci,be),xe(S,"top",Pe),xe(S,rn,Z),xe(S,on,R),xe(b,rn,Dt),xe(b,on,Xt),w.width=Ae(Dt*ue),w.height=Ae(Xt*ue),H.forEach(({_el:r,_show:l,_size:c,_pos:p,side:m})=>{if(r!=null)if(l){let v=m===3||m===0?c:0,y=m%2==1;xe(r,y?"left":"top",p-v),xe(r,y?"width":"height",c),xe(r,y?"top":"left",y?Pe:be),xe(r,y?"height":"width",y?R:Z),Ys(r,fi)}else rt(r,fi)}),mn=Si=ms=bs=vs=ws=ys=xs=gs=null,Xe=1,tn(!0),be!=vi||Pe!=ei||Z!=Lt||R!=ti){Ti(!1);let r=Z/Lt,l=R/ti;if(Be&&!ii&&W.left>=0){W.left*=r,W.top*=l,Ei&&zt(Ei,Ae(W.left),0,Z,R),Li&&zt(Li,0,Ae(W.top),Z,R);for(let c=0;c<ft.length;c++){let p=ft[c];p!=null&&(_i[c]*=r,ki[c]*=l,zt(p,mt(_i[c]),mt(ki[c]),Z,R))}}if(we.show&&!dn&&we.left>=0&&we.width>0){we.left*=r,we.width*=r,we.top*=l,we.height*=l;for(let c in Ps)xe(Pi,c,we[c])}vi=be,ei=Pe,Lt=Z,ti=R}De("setSize"),pn=!1}Dt>0&&Xt>0&&(g.clearRect(0,0,w.width,w.height),De("drawClear"),J.forEach(r=>r()),De("draw")),we.show&&dn&&(wn(we),dn=!1),Be&&ii&&(oi(null,!0,!1),ii=!1),ee.show&&ee.live&&ut&&($s(),ut=!1),f||(f=!0,n.status=1,De("ready")),Zi=!1,vn=!1}n.redraw=(r,l)=>{wi=l||!1,r!==!1?Bt(O,L.min,L.max):Mi()};function Ms(r,l){let c=M[r];if(c.from==null){if(We==0){let p=c.range(n,l.min,l.max,r);l.min=p[0],l.max=p[1]}if(l.min>l.max){let p=l.min;l.min=l.max,l.max=p}if(We>1&&l.min!=null&&l.max!=null&&l.max-l.min<1e-16)return;r==O&&c.distr==2&&We>0&&(l.min=kt(l.min,e[0]),l.max=kt(l.max,e[0]),l.min==l.max&&l.max++),V[r]=l,ps=!0,Mi()}}n.setScale=Ms;let Es,Ls,Ei,Li,Wr,Ur,$i,Ni,jr,Vr,ve,Se,Vt=!1,Ue=W.drag,ze=Ue.x,He=Ue.y;Be&&(W.x&&(Es=ht(rc,S)),W.y&&(Ls=ht(oc,S)),L.ori==0?(Ei=Es,Li=Ls):(Ei=Ls,Li=Es),ve=W.left,Se=W.top);let we=n.select=$e({show:!0,over:!0,left:0,width:0,top:0,height:0},i.select),Pi=we.show?ht(sc,we.over?S:_):null;function wn(r,l){if(we.show){for(let c in r)we[c]=r[c],c in Ps&&xe(Pi,c,r[c]);l!==!1&&De("setSelect")}}n.setSelect=wn;function Aa(r){if(x[r].show)Ne&&Ys(Te[r],fi);else if(Ne&&rt(Te[r],fi),Be){let c=xi?ft[0]:ft[r];c!=null&&zt(c,-10,-10,Z,R)}}function Bt(r,l,c){Ms(r,{min:l,max:c})}function Nt(r,l,c,p){l.focus!=null&&Ha(r),l.show!=null&&x.forEach((m,v)=>{v>0&&(r==v||r==null)&&(m.show=l.show,Aa(v),s==2?(Bt(m.facets[0].scale,null,null),Bt(m.facets[1].scale,null,null)):Bt(m.scale,null,null),Mi())}),c!==!1&&De("setSeries",r,l),p&&nn("setSeries",n,r,l)}n.setSeries=Nt;function Ra(r,l){$e(Y[r],l)}function Oa(r,l){r.fill=ne(r.fill||null),r.dir=le(r.dir,-1),l=l??Y.length,Y.splice(l,0,r)}function Ca(r){r==null?Y.length=0:Y.splice(r,1)}n.addBand=Oa,n.setBand=Ra,n.delBand=Ca;function za(r,l){x[r].alpha=l,Be&&ft[r]!=null&&(ft[r].style.opacity=l),Ne&&Te[r]&&(Te[r].style.opacity=l)}let It,Kt,ri,Ai={focus:!0};function Ha(r){if(r!=ri){let l=r==null,c=$t.alpha!=1;x.forEach((p,m)=>{if(s==1||m>0){let v=l||m==0||m==r;p._focus=l?null:v,c&&za(m,v?1:$t.alpha)}}),ri=r,c&&Mi()}}Ne&&yi&&Ke(ko,fe,r=>{W._lock||(ni(r),ri!=null&&Nt(null,Ai,!0,Le.setSeries))});function Pt(r,l,c){let p=M[l];c&&(r=r/ue-(p.ori==1?Pe:be));let m=Z;p.ori==1&&(m=R,r=m-r),p.dir==-1&&(r=m-r);let v=p._min,y=p._max,k=r/m,T=v+(y-v)*k,N=p.distr;return N==3?Di(10,T):N==4?kc(T,p.asinh):N==100?p.bwd(T):T}function Da(r,l){let c=Pt(r,O,l);return kt(c,e[0],Oe,Ce)}n.valToIdx=r=>kt(r,e[0]),n.posToIdx=Da,n.posToVal=Pt,n.valToPos=(r,l,c)=>M[l].ori==0?o(r,M[l],c?Qe:Z,c?tt:0):a(r,M[l],c?vt:R,c?ct:0),n.setCursor=(r,l,c)=>{ve=r.left,Se=r.top,oi(null,l,c)};function Br(r,l){xe(Pi,Ci,we.left=r),xe(Pi,rn,we.width=l)}function Kr(r,l){xe(Pi,"top",we.top=r),xe(Pi,on,we.height=l)}let Xi=L.ori==0?Br:Kr,en=L.ori==1?Br:Kr;function Ia(){if(Ne&&ee.live)for(let r=s==2?1:0;r<x.length;r++){if(r==0&&at)continue;let l=ee.values[r],c=0;for(let p in l)Et[r][c++].firstChild.nodeValue=l[p]}}function $s(r,l){if(r!=null&&(r.idxs?r.idxs.forEach((c,p)=>{de[p]=c}):Ec(r.idx)||de.fill(r.idx),ee.idx=de[0]),Ne&&ee.live){for(let c=0;c<x.length;c++)(c>0||s==1&&!at)&&Fa(c,de[c]);Ia()}ut=!1,l!==!1&&De("setLegend")}n.setLegend=$s;function Fa(r,l){let c=x[r],p=r==0&&X==2?wt:e[r],m;at?m=c.values(n,r,l)??Ut:(m=c.value(n,l==null?null:p[l],r,l),m=m==null?Ut:{_:m}),ee.values[r]=m}function oi(r,l,c){jr=ve,Vr=Se,[ve,Se]=W.move(n,ve,Se),W.left=ve,W.top=Se,Be&&(Ei&&zt(Ei,Ae(ve),0,Z,R),Li&&zt(Li,0,Ae(Se),Z,R));let p,m=Oe>Ce;It=me,Kt=null;let v=L.ori==0?Z:R,y=L.ori==1?Z:R;if(ve<0||We==0||m){p=W.idx=null;for(let k=0;k<x.length;k++){let T=ft[k];T!=null&&zt(T,-10,-10,Z,R)}yi&&Nt(null,Ai,!0,r==null&&Le.setSeries),ee.live&&(de.fill(p),ut=!0)}else{let k,T,N;s==1&&(k=L.ori==0?ve:Se,T=Pt(k,O),p=W.idx=kt(T,e[0],Oe,Ce),N=F(e[0][p],L,v,0));let P=-10,C=-10,G=0,ce=0,oe=!0,te="",B="";for(let U=s==2?1:0;U<x.length;U++){let ye=x[U],Me=de[U],Ie=Me==null?null:s==1?e[U][Me]:e[U][1][Me],he=W.dataIdx(n,U,p,T),Ee=he==null?null:s==1?e[U][he]:e[U][1][he];if(ut=ut||Ee!=Ie||he!=Me,de[U]=he,U>0&&ye.show){let it=he==null?-10:he==p?N:F(s==1?e[0][he]:e[U][0][he],L,v,0),Ge=Ee==null?-10:K(Ee,s==1?M[ye.scale]:M[ye.facets[1].scale],y,0);if(yi&&Ee!=null){let pt=L.ori==1?ve:Se,yt=Re($t.dist(n,U,he,Ge,pt));if(yt<It){let At=$t.bias;if(At!=0){let nt=Pt(pt,ye.scale),dt=Ee>=0?1:-1,xt=nt>=0?1:-1;xt==dt&&(xt==1?At==1?Ee>=nt:Ee<=nt:At==1?Ee<=nt:Ee>=nt)&&(It=yt,Kt=U)}else It=yt,Kt=U}}if(ut||xi){let pt,yt;L.ori==0?(pt=it,yt=Ge):(pt=Ge,yt=it);let At,nt,dt,xt,Rt,qe,st=!0,li=je.bbox;if(li!=null){st=!1;let Ye=li(n,U);dt=Ye.left,xt=Ye.top,At=Ye.width,nt=Ye.height}else dt=pt,xt=yt,At=nt=je.size(n,U);if(qe=je.fill(n,U),Rt=je.stroke(n,U),xi)U==Kt&&It<=$t.prox&&(P=dt,C=xt,G=At,ce=nt,oe=st,te=qe,B=Rt);else{let Ye=ft[U];Ye!=null&&(_i[U]=dt,ki[U]=xt,No(Ye,At,nt,st),Lo(Ye,qe,Rt),zt(Ye,mt(dt),mt(xt),Z,R))}}}}if(xi){let U=$t.prox,ye=ri==null?It<=U:It>U||Kt!=ri;if(ut||ye){let Me=ft[0];Me!=null&&(_i[0]=P,ki[0]=C,No(Me,G,ce,oe),Lo(Me,te,B),zt(Me,mt(P),mt(C),Z,R))}}}if(we.show&&Vt)if(r!=null){let[k,T]=Le.scales,[N,P]=Le.match,[C,G]=r.cursor.sync.scales,ce=r.cursor.drag;if(ze=ce._x,He=ce._y,ze||He){let{left:oe,top:te,width:B,height:U}=r.select,ye=r.scales[C].ori,Me=r.posToVal,Ie,he,Ee,it,Ge,pt=k!=null&&N(k,C),yt=T!=null&&P(T,G);pt&&ze?(ye==0?(Ie=oe,he=B):(Ie=te,he=U),Ee=M[k],it=F(Me(Ie,C),Ee,v,0),Ge=F(Me(Ie+he,C),Ee,v,0),Xi(St(it,Ge),Re(Ge-it))):Xi(0,v),yt&&He?(ye==1?(Ie=oe,he=B):(Ie=te,he=U),Ee=M[T],it=K(Me(Ie,G),Ee,y,0),Ge=K(Me(Ie+he,G),Ee,y,0),en(St(it,Ge),Re(Ge-it))):en(0,y)}else As()}else{let k=Re(jr-Wr),T=Re(Vr-Ur);if(L.ori==1){let G=k;k=T,T=G}ze=Ue.x&&k>=Ue.dist,He=Ue.y&&T>=Ue.dist;let N=Ue.uni;N!=null?ze&&He&&(ze=k>=N,He=T>=N,!ze&&!He&&(T>k?He=!0:ze=!0)):Ue.x&&Ue.y&&(ze||He)&&(ze=He=!0);let P,C;ze&&(L.ori==0?(P=$i,C=ve):(P=Ni,C=Se),Xi(St(P,C),Re(C-P)),He||en(0,y)),He&&(L.ori==1?(P=$i,C=ve):(P=Ni,C=Se),en(St(P,C),Re(C-P)),ze||Xi(0,v)),!ze&&!He&&(Xi(0,0),en(0,0))}if(Ue._x=ze,Ue._y=He,r==null){if(c){if(no!=null){let[k,T]=Le.scales;Le.values[0]=k!=null?Pt(L.ori==0?ve:Se,k):null,Le.values[1]=T!=null?Pt(L.ori==1?ve:Se,T):null}nn(Ws,n,ve,Se,Z,R,p)}if(yi){let k=c&&Le.setSeries,T=$t.prox;ri==null?It<=T&&Nt(Kt,Ai,!0,k):It>T?Nt(null,Ai,!0,k):Kt!=ri&&Nt(Kt,Ai,!0,k)}}ut&&(ee.idx=p,$s()),l!==!1&&De("setCursor")}let Gt=null;Object.defineProperty(n,"rect",{get(){return Gt==null&&tn(!1),Gt}});function tn(r=!1){r?Gt=null:(Gt=S.getBoundingClientRect(),De("syncRect",Gt))}function Gr(r,l,c,p,m,v,y){W._lock||Vt&&r!=null&&r.movementX==0&&r.movementY==0||(Ns(r,l,c,p,m,v,y,!1,r!=null),r!=null?oi(null,!0,!0):oi(l,!0,!1))}function Ns(r,l,c,p,m,v,y,k,T){if(Gt==null&&tn(!1),ni(r),r!=null)c=r.clientX-Gt.left,p=r.clientY-Gt.top;else{if(c<0||p<0){ve=-10,Se=-10;return}let[N,P]=Le.scales,C=l.cursor.sync,[G,ce]=C.values,[oe,te]=C.scales,[B,U]=Le.match,ye=l.axes[0].side%2==1,Me=L.ori==0?Z:R,Ie=L.ori==1?Z:R,he=ye?v:m,Ee=ye?m:v,it=ye?p:c,Ge=ye?c:p;if(oe!=null?c=B(N,oe)?u(G,M[N],Me,0):-10:c=Me*(it/he),te!=null?p=U(P,te)?u(ce,M[P],Ie,0):-10:p=Ie*(Ge/Ee),L.ori==1){let pt=c;c=p,p=pt}}T&&(l==null||l.cursor.event.type==Ws)&&((c<=1||c>=Z-1)&&(c=ci(c,Z)),(p<=1||p>=R-1)&&(p=ci(p,R))),k?(Wr=c,Ur=p,[$i,Ni]=W.move(n,c,p)):(ve=c,Se=p)}let Ps={width:0,height:0,left:0,top:0};function As(){wn(Ps,!1)}let qr,Yr,Jr,Zr;function Qr(r,l,c,p,m,v,y){Vt=!0,ze=He=Ue._x=Ue._y=!1,Ns(r,l,c,p,m,v,y,!0,!1),r!=null&&(Ke(Us,Gs,Xr,!1),nn(xo,n,$i,Ni,Z,R,null));let{left:k,top:T,width:N,height:P}=we;qr=k,Yr=T,Jr=N,Zr=P}function Xr(r,l,c,p,m,v,y){Vt=Ue._x=Ue._y=!1,Ns(r,l,c,p,m,v,y,!1,!0);let{left:k,top:T,width:N,height:P}=we,C=N>0||P>0,G=qr!=k||Yr!=T||Jr!=N||Zr!=P;if(C&&G&&wn(we),Ue.setScale&&C&&G){let ce=k,oe=N,te=T,B=P;if(L.ori==1&&(ce=T,oe=P,te=k,B=N),ze&&Bt(O,Pt(ce,O),Pt(ce+oe,O)),He)for(let U in M){let ye=M[U];U!=O&&ye.from==null&&ye.min!=me&&Bt(U,Pt(te+B,U),Pt(te,U))}As()}else W.lock&&(W._lock=!W._lock,oi(l,!0,r!=null));r!=null&&(bi(Us,Gs),nn(Us,n,ve,Se,Z,R,null))}function Wa(r,l,c,p,m,v,y){if(W._lock)return;ni(r);let k=Vt;if(Vt){let T=!0,N=!0,P=10,C,G;L.ori==0?(C=ze,G=He):(C=He,G=ze),C&&G&&(T=ve<=P||ve>=Z-P,N=Se<=P||Se>=R-P),C&&T&&(ve=ve<$i?0:Z),G&&N&&(Se=Se<Ni?0:R),oi(null,!0,!0),Vt=!1}ve=-10,Se=-10,de.fill(null),oi(null,!0,!0),k&&(Vt=k)}function eo(r,l,c,p,m,v,y){W._lock||(ni(r),hs(),As(),r!=null&&nn(So,n,ve,Se,Z,R,null))}function to(){H.forEach(ju),ds(n.width,n.height,!0)}pi($n,Hi,to);let Ri={};Ri.mousedown=Qr,Ri.mousemove=Gr,Ri.mouseup=Xr,Ri.dblclick=eo,Ri.setSeries=(r,l,c,p)=>{let m=Le.match[2];c=m(n,l,c),c!=-1&&Nt(c,p,!0,!1)},Be&&(Ke(xo,S,Qr),Ke(Ws,S,Gr),Ke(_o,S,r=>{ni(r),tn(!1)}),Ke(ko,S,Wa),Ke(So,S,eo),tr.add(n),n.syncRect=tn);let yn=n.hooks=i.hooks||{};function De(r,l,c){Ts?Qi.push([r,l,c]):r in yn&&yn[r].forEach(p=>{p.call(null,n,l,c)})}(i.plugins||[]).forEach(r=>{for(let l in r.hooks)yn[l]=(yn[l]||[]).concat(r.hooks[l])});let io=(r,l,c)=>c,Le=$e({key:null,setSeries:!1,filters:{pub:Co,sub:Co},scales:[O,x[1]?x[1].scale:null],match:[zo,zo,io],values:[null,null]},W.sync);Le.match.length==2&&Le.match.push(io),W.sync=Le;let no=Le.key,Rs=Al(no);function nn(r,l,c,p,m,v,y){Le.filters.pub(r,l,c,p,m,v,y)&&Rs.pub(r,l,c,p,m,v,y)}Rs.sub(n);function Ua(r,l,c,p,m,v,y){Le.filters.sub(r,l,c,p,m,v,y)&&Ri[r](null,l,c,p,m,v,y)}n.pub=Ua;function ja(){Rs.unsub(n),tr.delete(n),Qt.clear(),Js($n,Hi,to),d.remove(),fe?.remove(),De("destroy")}n.destroy=ja;function Os(){De("init",i,e),Rr(e||i.data,!1),V[O]?Ms(O,V[O]):hs(),dn=we.show&&(we.width>0||we.height>0),ii=ut=!0,ds(i.width,i.height)}return x.forEach(Pr),H.forEach(xa),t?t instanceof HTMLElement?(t.appendChild(d),Os()):t(n,Os):Os(),n}Fe.assign=$e;Fe.fmtNum=ar;Fe.rangeNum=Nn;Fe.rangeLog=Rn;Fe.rangeAsinh=or;Fe.orient=hi;Fe.pxRatio=ue;Fe.join=Oc;Fe.fmtDate=ur,Fe.tzDate=Bc;Fe.sync=Al;{Fe.addGap=Eu,Fe.clipGaps=zn;let i=Fe.paths={points:Dl};i.linear=Fl,i.stepped=Nu,i.bars=Pu,i.spline=Ru}var Tt=class{constructor(e){this.options=e;this.data=[[],...e.lines.map(()=>[])],this.canvas=h("div",{class:"plot",role:"img","aria-label":e.title}),this.empty=h("p",{class:"empty"});let t=h("ul",{class:"legend"},...e.lines.filter(s=>s.label).map(Yu)),n=e.note?h("span",{class:"note"},e.note):null;this.root=h("section",{class:"card chart"},h("header",{},h("h2",{},e.title),n,t),h("div",{class:"canvas"},this.canvas,this.empty)),this.canvas.style.height=`${e.height}px`,this.observer=new ResizeObserver(()=>this.fit()),this.observer.observe(this.canvas),this.watcher=new IntersectionObserver(s=>{this.isSeen=s.at(-1).isIntersecting,this.isSeen&&this.draw()},{rootMargin:"200px"}),this.watcher.observe(this.canvas)}options;root;canvas;empty;observer;watcher;isSeen=!1;isDue=!1;plot=null;data;show(e,t){this.data=e;let n=(e[0]?.length??0)<2;A(this.empty,n?t:""),this.root.classList.toggle("waits",n),this.isDue=!0,this.isSeen&&this.draw()}draw(){!this.isDue||!this.plot||(this.isDue=!1,this.plot.setData(this.data))}recolour(){this.plot?.destroy(),this.plot=null,this.fit()}close(){this.observer.disconnect(),this.watcher.disconnect(),this.plot?.destroy()}picture(){return this.draw(),this.plot?.ctx.canvas??null}fit(){let e=Math.floor(this.canvas.clientWidth);e<=0||(this.plot?this.plot.setSize({width:e,height:this.options.height}):this.plot=new Fe(this.settings(e),this.data,this.canvas),this.isDue=!1)}settings(e){let t=f=>getComputedStyle(this.root).getPropertyValue(`--${f}`).trim(),{options:n}=this,s={stroke:t("muted"),grid:{stroke:t("grid"),width:1},ticks:{show:!1}},o=`11px ${getComputedStyle(this.root).getPropertyValue("--mono")}`,a=n.lines.some(f=>f.scale==="right"),u=f=>(d,w)=>w.map(g=>g===null?"":f?f(g):String(g));return{width:e,height:n.height,cursor:{show:!0,drag:{x:!1,y:!1},points:{size:5}},legend:{show:!1},padding:[n.marks?Vu*Vl:8,a?0:n.x==="time"?30:18,0,0],scales:{x:{time:!1,...n.x==="log"?{distr:3}:{},...n.points?{range:(f,d,w)=>Kl(...this.reach(d,w,"x"),!0)}:{}},y:{range:(f,d,w)=>Kl(...this.reach(d,w,"y"),n.fromZero??!1)},right:{range:[0,1]}},axes:[{...s,font:o,size:26,values:u(n.xTick),...Gu(n.x)},{...s,font:o,size:52,space:28,values:u(n.yTick)},...a?[{...s,font:o,scale:"right",side:1,size:46,grid:{show:!1},values:u(n.rightTick)}]:[]],series:[{},...n.lines.map(f=>({label:f.label,scale:f.scale??"y",stroke:f.label?t(f.colour):"transparent",width:f.width??1.5,points:{show:!1},spanGaps:f.isSparse??!1,...f.dash?{dash:f.dash}:{},...f.fill?{fill:Gl(t(f.colour))}:{},...f.stepped?{paths:Fe.paths.stepped({align:f.stepped})}:{}}))],bands:(n.bands??[]).map(([f,d,w])=>({series:[f,d],fill:Gl(t(w))})),hooks:{draw:[f=>this.drawMarks(f,t("accent"),o),f=>this.drawLevel(f,t("warn")),f=>this.drawPoints(f,t("accent"),t("text"),o)]}}}reach(e,t,n){let s=(this.options.points?.()??[]).map(a=>a[n]),o=[e,t,...s].filter(a=>a!==null&&Number.isFinite(a));return o.length?[Math.min(...o),Math.max(...o)]:[null,null]}drawLevel(e,t){let n=this.options.level?.()??null,{min:s,max:o}=e.scales.y;if(n===null||s==null||o==null||n<s||n>o)return;let a=e.valToPos(n,"y",!0),{ctx:u,bbox:f}=e;u.save(),u.strokeStyle=t,u.setLineDash([2,4]),u.beginPath(),u.moveTo(f.left,a),u.lineTo(f.left+f.width,a),u.stroke(),u.restore()}drawPoints(e,t,n,s){let{ctx:o,bbox:a}=e;o.save(),o.font=Bl(s);let u=[];for(let{x:f,y:d,word:w}of[...this.options.points?.()??[]].sort((g,b)=>g.y-b.y)){let[g,b]=[e.valToPos(f,"x",!0),e.valToPos(d,"y",!0)];if(o.fillStyle=t,o.beginPath(),o.arc(g,b,3.5*devicePixelRatio,0,2*Math.PI),o.fill(),u.some(S=>Math.abs(S-b)<12*devicePixelRatio))continue;u.push(b);let _=g>a.left+.6*a.width;o.textAlign=_?"right":"left",o.fillStyle=n,o.fillText(w,g+(_?-7:7)*devicePixelRatio,b-4*devicePixelRatio)}o.restore()}drawMarks(e,t,n){let{min:s,max:o}=e.scales.x,{ctx:a,bbox:u}=e;if(s==null||o==null)return;a.save(),a.strokeStyle=a.fillStyle=t,a.setLineDash([4,4]),a.font=Bl(n),a.textAlign="center";let f=(this.options.marks?.()??[]).filter(({at:d})=>d>=s&&d<=o);f.forEach(({at:d,word:w},g)=>{let b=e.valToPos(d,"x",!0);a.beginPath(),a.moveTo(b,u.top),a.lineTo(b,u.top+u.height),a.stroke();let _=a.measureText(w).width/2,S=Math.min(Math.max(b,u.left+_),u.left+u.width-_);a.fillText(w,S,u.top-(5+Vl*(f.length-1-g))*devicePixelRatio)}),a.restore()}},Vl=14,Vu=3,Bu=.25,Bl=i=>i.replace("11px",`${11*devicePixelRatio}px`),Ku=[1,2,5,10,15,30,60,120,300,600,900,1800,3600];function Gu(i){return i==="time"?{space:90,incrs:Ku}:i==="price"||i==="number"?{space:64}:{splits:(e,t,n,s)=>qu(n,s)}}function qu(i,e){let t=Math.ceil(Math.log10(i)-1e-9);return Array.from({length:Math.max(0,Math.floor(Math.log10(e)+1e-9)-t+1)},(n,s)=>10**(t+s))}function Kl(i,e,t){if(i===null||e===null)return[0,1];t&&(i=Math.min(0,i));let n=Math.max(e-i,Math.abs(e)*.001,Bu)*.08;return[t&&i===0?0:i-n,e+n]}var Gl=i=>`color-mix(in srgb, ${i} 16%, transparent)`;function Yu(i){let e=h("li",{},h("i",{class:i.dash?"dashed":""}),i.label);return e.style.setProperty("--swatch",`var(--${i.colour})`),e}var Ju=2400,Fn=class{constructor(e){this.state=e;this.all=Qu(e)}state;all;drawings(){let{all:e,state:t}=this,{curve:n,resting:s}=t,o=t.problem?.detail??"waits for a book",a=()=>n?.size_quote.map(()=>null)??[],u=t.segments.at(-1)?.points.slice(-Ju)??[],f=g=>u.map(b=>b[g]),d=u.map(g=>g[0]/1e9),w="two points are needed; the first come within a second";return[()=>e.curve.show(n?[n.size_quote,n.slippage_bps,n.impact_bps,n.fee_bps,n.net_bps,n.high_bps??a(),n.low_bps??a()]:[[],[],[],[],[],[],[]],o),()=>this.showDepth(o),()=>e.cost.show([d,f(2),f(3),f(5),f(7),f(6)],w),()=>e.impact.show([d,f(4),f(8)],w),()=>e.wait.show(s?[s.waits_s,s.maker_frac,s.p_fill_frac,s.maker_high_frac,s.maker_low_frac]:[[],[],[],[],[]],t.problem?.detail??`waits for ${t.estimate?.waits_for.resting??"a book"}`),()=>e.tick.show([d,f(10)],w)]}showDepth(e){let{depth:t}=this.state;if(!t)return this.all.depth.show([[],[],[]],e);let n=[...t.bid_price].reverse(),s=[...n,...t.ask_price],o=a=>a.map(()=>null);this.all.depth.show([s,[...[...t.bid_total].reverse(),...o(t.ask_price)],[...o(n),...t.ask_total]],e)}};function Zu({curve:i,estimate:e}){let t=i?.size_quote.filter((s,o)=>i.impact_bps[o]!==null).at(-1),n=i?.kept_to_quote;return[...e?[{at:e.filled_quote,word:"this order"}]:[],...D(n)&&t!==void 0&&n<t?[{at:n,word:"beyond: range of the nearest size"}]:[],...t===void 0?[]:[{at:t,word:"the visible book ends"}]]}function Qu(i){let e=n=>E(n,2),t=n=>Yt(n*1e3);return{curve:new Tt({title:"Cost by size",note:"bps at once, without drift; shaded: 90 % of matches",height:240,x:"log",xTick:Oi,yTick:e,fromZero:!0,marks:()=>Zu(i),bands:[[5,6,"net"]],lines:[{label:"Slippage",colour:"slippage"},{label:"Impact",colour:"impact",dash:[6,3]},{label:"Fee",colour:"fee",dash:[2,3]},{label:"Net",colour:"net",width:2},{label:"",colour:"net",isSparse:!0},{label:"",colour:"net",isSparse:!0}]}),depth:new Tt({title:"Depth",height:240,x:"price",xTick:n=>E(n,0),yTick:Oi,fromZero:!0,lines:[{label:"Bids",colour:"bid",stepped:-1,fill:!0},{label:"Asks",colour:"ask",stepped:1,fill:!0,dash:[6,2]}]}),cost:new Tt({title:"Cost over time",note:"bps",height:190,x:"time",xTick:t,yTick:e,bands:[[4,5,"net"]],level:()=>i.alertBps,lines:[{label:"Slippage",colour:"slippage"},{label:"Fee",colour:"fee",dash:[2,3]},{label:"Net",colour:"net",width:2},{label:"",colour:"net"},{label:"",colour:"net"}]}),impact:new Tt({title:"Impact and maker share",height:150,x:"time",xTick:t,yTick:e,rightTick:n=>`${E(100*n,0)} %`,lines:[{label:"Impact, bps",colour:"impact"},{label:"Maker, resting",colour:"bid",scale:"right",dash:[6,3]}]}),wait:new Tt({title:"Resting at the touch",note:"% filled, by seconds waited",height:150,x:"log",xTick:n=>`${Oi(n)} s`,yTick:n=>`${E(100*n,0)} %`,fromZero:!0,bands:[[3,4,"bid"]],lines:[{label:"Maker share",colour:"bid",width:2},{label:"All of it",colour:"accent",dash:[6,3]},{label:"",colour:"bid"},{label:"",colour:"bid"}]}),tick:new Tt({title:"Processing time",note:"µs a tick",height:210,x:"time",xTick:t,yTick:n=>E(n,0),fromZero:!0,lines:[{label:"Frame to estimate",colour:"latency"}]})}}var Xu=["slippage_bps","fee_bps","impact_bps","net_bps","net_low_bps","net_high_bps","maker_frac","mid_price","tick_us"];function ql(i){let e=[["time","origin","symbol","order","n",...Xu].join(",")];for(let{points:t,source:n,symbol:s,order:o}of i)for(let[a,u,...f]of t){let d=new Date(a/1e6).toISOString();e.push([d,n,s,`"${o}"`,u,...f.map(w=>w??"")].join(","))}return`${e.join(`
`)}
`}function Yl(i,e,t,n){let s=i.map(_=>({chart:_,image:_.picture()})).filter(_=>_.image!==null),o=devicePixelRatio,a=getComputedStyle(n),u=_=>a.getPropertyValue(`--${_}`).trim(),f=40*o,d=document.createElement("canvas");d.width=Math.max(600*o,...s.map(_=>_.image.width))+24*o,d.height=f+s.reduce((_,S)=>_+S.image.height+f,0);let w=d.getContext("2d");w.fillStyle=u("ground"),w.fillRect(0,0,d.width,d.height);let g=(_,S,z,I,$)=>{w.fillStyle=u($),w.font=`${I*o}px ${a.fontFamily}`,w.fillText(_,S,z)};g(e,12*o,26*o,14,"text");let b=f;for(let{chart:_,image:S}of s){let z=_.options.lines.map(I=>I.label).filter(Boolean).join(" · ");g(`${_.options.title}: ${z}`,12*o,b+24*o,12,"muted"),b+=f,w.drawImage(S,12*o,b),w.save(),w.globalAlpha=.28,w.textAlign="center",g(t,d.width/2,b+S.height/2,26,"origin"),w.restore(),b+=S.height}return d}function br(i,e){let t=document.createElement("a");t.href=URL.createObjectURL(e),t.download=i,t.click(),setTimeout(()=>URL.revokeObjectURL(t.href),1e4)}var Wn=class{root;net=Bi("Net cost","net");slippage=Bi("Slippage","slippage");fee=Bi("Fees","fee");impact=Bi("Market impact","impact");maker=Bi("Maker · taker","maker");latency=Bi("Internal latency","latency");range=new wr;split=new vr;constructor(){let e=[this.net,this.slippage,this.fee,this.impact,this.maker,this.latency];this.net.second.after(this.split.root,this.range.root),this.root=h("section",{class:"figures","aria-label":"What this order costs"},...e.map(t=>t.root))}paint(e){let{estimate:t}=e;if(this.paintLatency(e),t&&e.rest)this.paintRested(e,t);else if(t)this.paintCosts(e,t);else{for(let n of[this.net,this.slippage,this.fee,this.impact,this.maker]){A(n.value,"–");for(let s of[n.unit,n.second,n.third])A(s,"")}this.range.paint(null,null,null,String),this.split.paint([])}}paintCosts(e,t){let{subject:n,measure:s}=e,o=n?.instrument.quote??"",a=H=>`waits for ${t.waits_for[H]??H}`,u=Zl(e),f=(H,M,Y,O)=>{A(H.value,qt(M,Y,s)),A(H.unit,D(M)?u+(H===this.fee&&M<0?" rebate":""):"");let Q=s==="money"?`${E(M)} bps`:`${qt(M,Y,"money")} ${o}`;A(H.second,D(M)?Q:""),A(H.third,O)},d=yr(e),w=D(t.whole_net_bps),{range_p05_bps:g,range_p50_bps:b,range_p95_bps:_}=t,S=w&&D(g)&&D(_),z=`fit of the range: ${t.provenance.slippage_fit??"–"}`;f(this.net,t.whole_net_bps,t.net_quote,w?S?z:`range ${"–"} ${a("range")}`:nf(t)),this.range.paint(S?g:null,S?b:null,S?_:null,d),this.split.paint([t.slippage_bps,t.impact_bps,t.fee_bps]);let I=D(t.drift_bps)?d(t.drift_bps):"–";f(this.slippage,t.slippage_bps,t.slippage_quote,`half-spread ${d(t.half_spread_bps)} · drift ${I}`),this.slippage.third.title=D(t.drift_bps)?"":`drift ${a("drift")}`,f(this.fee,t.fee_bps,t.fee_quote,D(t.fee_bps)?t.provenance.fee_origin:a("fee"));let $=t.n_levels===1?"1 level taken":`${t.n_levels} levels taken`;f(this.impact,t.impact_bps,t.impact_quote,$),A(this.maker.value,`${E(100*t.maker_frac,0)} · ${E(100*t.taker_frac,0)}`),A(this.maker.unit,"%"),A(this.maker.second,t.order.policy==="market"?"a market order takes":`${t.order.policy}: ${Ve(t.maker_frac)} maker`);let x=t.resting;A(this.maker.third,x?`${x.policy}: ${Ve(x.maker_frac)} maker, net ${Vn(x)}${d(x.net_bps)}; fit: ${jn(x)}`:`resting: ${"–"} ${a("resting")}`)}paintRested(e,t){let{rested:n}=e,s=yr(e),o=e.rest?.is_crossing??!0,a=e.subject?.instrument.quote??"",u=t.unfilled_frac===0?t.mid_price*t.filled_qty/1e4:null,f=($,x,H)=>{let M=D(x)&&u!==null?x*u:null;A($.value,qt(x,M,e.measure)),A($.unit,D(x)?Zl(e)+(x<0?$===this.fee?" rebate":" earned":""):""),A($.second,D(x)?e.measure==="money"?`${E(x)} bps`:`${qt(x,M,"money")} ${a}`:""),A($.third,H)},d=`${"–"} waits for ${t.waits_for.resting??"a book"}`,w=($,x="")=>n?$(n):x,{half_spread_bps:g,adverse_selection_bps:b,depth_bps:_,fee_bps:S}=n??{},z=D(g)&&D(b)?g+b:null;this.range.paint(null,null,null,s),this.split.paint([z,_,S]),f(this.net,n?.net_bps,w($=>`${Vn($)}${s($.net_low_bps)} to ${s($.net_high_bps)} by its place in the queue; at once ${s($.market_bps)}`,d)),f(this.slippage,z,w($=>`half-spread ${s($.half_spread_bps)} · moves against a fill ${s($.adverse_selection_bps)}`)),f(this.fee,S,n&&!D(S)?`waits for ${t.waits_for.fee??"a fee"}`:t.provenance.fee_origin),f(this.impact,_,w(()=>o?"the walk of what is left":"nothing crosses"));let I=n?1-n.maker_frac:null;A(this.maker.value,n?`${E(100*n.maker_frac,0)} · ${o?E(100*I,0):"0"}`:"–"),A(this.maker.unit,n?"%":""),A(this.maker.second,w($=>$.policy)),A(this.maker.third,w($=>`maker ${Ve($.maker_low_frac)} to ${Ve($.maker_high_frac)}; all of it ${Ve($.p_fill_frac)}${o?"":`; left ${Ve(I)}`}; fit: ${jn($)}`))}paintLatency(e){let t=e.health?.stages.find(s=>s.stage==="whole");A(this.latency.value,t?.n?E(t.p50_us,0):"–"),A(this.latency.unit,t?.n?"µs":""),A(this.latency.second,t?.n?`p99 ${E(t.p99_us,0)} µs, frame to estimate`:"waits for ticks");let n=e.health?.ui;A(this.latency.third,n&&D(n.p95_ms)?`to the screen p95 ${E(n.p95_ms,0)} ms`:"")}},Un=class{root;text=h("p",{});mixed=h("p",{class:"note"});constructor(){this.root=h("section",{class:"card track","aria-label":"Track record"},h("h2",{},"Track record"),this.text,this.mixed)}paint(e){let t=e.estimate?.track_record,n=e.estimate?.waits_for.range;if(A(this.mixed,t?.n?tf(t):""),!t?.n)return A(this.text,`${"–"} ${n?`waits for ${n}`:""}`);let s=yr(e),o=D(t.range_frac)?` · 90 % range held ${E(100*t.range_frac,1)} % of ${E(t.n_ranged,0)}`:"",a=D(t.pinball_bps)&&D(t.walk_pinball_bps)?` · loss ${E(t.pinball_bps,3)} bps against the plain walk's ${E(t.walk_pinball_bps,3)}`:"",u=`${E(t.size_quote,0)} ${e.subject?.instrument.quote??""} at ${E(t.latency_ms,0)} ms`,f=`${E(t.n,0)} settled forecasts of the nearest order kept (${u}), ${t.basis}`,d=e.rest?"At once: ":"";A(this.text,`${d}${f}: bias ${ef(s(t.bias_bps))} · mean error ${s(t.mae_bps)}${o}${a}`)}},Jl=["slippage","impact","fee"],vr=class{root;parts=Jl.map(e=>h("i",{class:e}));constructor(){this.root=h("p",{class:"split","aria-hidden":"true"},...this.parts)}paint(e){let t=e.some(n=>D(n)&&n>0)&&!e.some(n=>D(n)&&n<-.005);this.root.classList.toggle("none",!t),this.parts.forEach((n,s)=>n.style.flexGrow=t?Math.max(0,e[s]??0).toFixed(3):"0"),this.root.title=t?Jl.map((n,s)=>`${n} ${E(e[s])} bps`).join(" · "):""}},wr=class{root;words=h("span",{class:"words"});median=h("i",{});constructor(){this.root=h("p",{class:"range",hidden:!0},h("span",{class:"rail"},this.median),this.words)}paint(e,t,n,s){if(this.root.hidden=!D(e)||!D(n),!D(e)||!D(n))return;let o=D(t)&&n>e?100*(t-e)/(n-e):50;this.median.style.left=`${o.toFixed(0)}%`,A(this.words,`p5 ${s(e)} · p50 ${s(t)} · p95 ${s(n)}`)}},Zl=({measure:i,subject:e})=>i==="money"?e?.instrument.quote??"":i;function yr(i){let{estimate:e,measure:t,subject:n}=i,s=e?e.mid_price*e.filled_qty/1e4:0,o=t==="money"?` ${n?.instrument.quote??""}`:t==="%"?" %":"";return a=>D(a)?qt(a,a*s,t)+o:"–"}var ef=i=>/^[−–]/.test(i)?i:`+${i}`,jn=i=>i.fit+(i.is_transferred?", carried over":""),Vn=i=>D(i.fee_bps)?"":"without fees ",tf=({weights_frac:i})=>`mixed of ${Object.entries(i).map(([e,t])=>`${e} ${Ve(t)}`).join(" · ")}`,nf=i=>`${E(100*i.unfilled_frac)} % lies beyond the book; what fills: ${E(i.net_bps)} bps`;function Bi(i,e){let t=_n(e),n=h("span",{class:"value","data-figure":e}),s=h("span",{class:"unit"}),o=h("p",{class:"second"}),a=h("p",{class:"third"});return{root:h("div",{class:`figure ${e}`,role:"group","aria-labelledby":t},h("h2",{id:t},i),h("p",{class:"line"},n," ",s),o,a),value:n,unit:s,second:o,third:a}}var sf=[100,1e3,1e4,1e5,1e6],Bn=1,Ql=1e7,Kn="own rates",xr="market, now",_r="rest, then cross",Xl="post only",rf=30,ta=60,Gn=class{constructor(e){this.on=e;let t=_n("instruments");this.choices=h("datalist",{id:t}),this.symbol=h("input",{list:t,spellcheck:"false",autocomplete:"off",name:"instrument",change:()=>this.symbol.value.trim()&&e.order({symbol:this.symbol.value.trim()}),input:()=>this.offered.has(this.symbol.value)&&e.order({symbol:this.symbol.value}),focus:()=>this.symbol.select(),keydown:s=>s.key==="Enter"&&this.symbol.blur()});let n=(s,o)=>h("button",{type:"button",class:s,"aria-pressed":"false",click:()=>e.order({side:s})},o);this.sides={buy:n("buy","Buy"),sell:n("sell","Sell")},this.amount=h("input",{inputmode:"decimal",autocomplete:"off",name:"size",input:()=>this.typed()}),this.slider=h("input",{type:"range",min:0,max:1e3,"aria-label":"Size, on a logarithmic scale",input:()=>this.give(Bn*(Ql/Bn)**(Number(this.slider.value)/1e3))}),this.unit=kr(["quote","base","contracts"],"Unit of the size",s=>e.order({unit:s})),this.policy=kr([xr,_r,Xl],"Order type",()=>this.choosePolicy()),this.wait=h("input",{inputmode:"decimal",name:"wait",input:()=>this.giveRest()}),this.waiting=Mt("Wait at the touch, s",this.wait),this.tier=kr(["regular"],"Fee tier",s=>this.chooseTier(s)),this.maker=h("input",{inputmode:"decimal",name:"maker",input:()=>this.giveRates()}),this.taker=h("input",{inputmode:"decimal",name:"taker",input:()=>this.giveRates()}),this.rates=h("div",{class:"pair",hidden:!0},Mt("Maker, bps",this.maker),Mt("Taker, bps",this.taker)),this.latency=h("input",{inputmode:"numeric",name:"latency",input:()=>this.giveLatency()}),this.sigma=h("input",{inputmode:"decimal",name:"volatility",input:()=>this.giveSigma()}),this.horizon=h("input",{inputmode:"decimal",name:"horizon",input:()=>this.giveHorizon()}),this.start=h("button",{type:"button",class:"start",click:()=>e.running(this.start.dataset.is!=="on")},"Stop"),this.error=h("p",{class:"error",role:"alert"}),this.root=h("section",{class:"card form"},h("header",{},h("h2",{},"Order")),Mt("Instrument",this.symbol,this.choices),h("div",{class:"sides",role:"group","aria-label":"Side"},this.sides.buy,this.sides.sell),h("div",{class:"pair size"},Mt("Size",this.amount),Mt("in",this.unit)),this.slider,h("div",{class:"quick",role:"group","aria-label":"Usual sizes"},...sf.map(s=>h("button",{type:"button",click:()=>this.quick(s)},Oi(s)))),Mt("Order type",this.policy),this.waiting,h("div",{class:"more"},Mt("Fee tier",this.tier),this.rates,h("div",{class:"pair"},Mt("Latency to match, ms",this.latency),Mt("Horizon of plans, min",this.horizon)),Mt("Volatility, % a day",this.sigma),this.moved),this.start,this.error)}on;root;symbol;choices;sides;amount;slider;unit;policy;wait;waiting;tier;rates;maker;taker;latency;sigma;horizon;moved=h("p",{class:"hint"});start;error;wrong=null;tiers="";offered=new Set;offer(e){e.length===this.offered.size&&e.every(t=>this.offered.has(t))||(this.offered=new Set(e),this.choices.replaceChildren(...e.map(t=>h("option",{value:t}))))}say(e){this.wrong&&!ia(this.wrong.control)&&(this.wrong=null),A(this.error,this.wrong?.text??e)}refuse(e,t){this.wrong={control:e,text:`${t}; the figures are of the last one`},A(this.error,this.wrong.text)}resize(e){this.give(Number(this.amount.value.replaceAll(",",""))*e)}paint(e){let{order:t,subject:n}=e;gt(this.symbol,t.symbol);for(let d of["buy","sell"])this.sides[d].setAttribute("aria-pressed",String(t.side===d));gt(this.amount,E(t.amount,of(t.amount))),gt(this.slider,String(Math.round(1e3*Math.log(t.amount/Bn)/Math.log(Ql/Bn)))),gt(this.unit,t.unit);let{rest:s}=e;if(gt(this.policy,s?s.is_crossing?_r:Xl:xr),this.waiting.hidden=s===null,s&&gt(this.wait,String(s.wait_s)),this.start.dataset.is=e.running?"on":"off",A(this.start,e.running?"Stop":"Start"),!n)return;let{base:o,quote:a,product:u}=n.instrument,f={quote:a,base:o,contracts:"contracts"};for(let d of this.unit.options)A(d,f[d.value]),d.disabled=d.value==="contracts"&&u==="spot";this.offerTiers(e),gt(this.latency,String(e.latencyMs??n.latency_ms)),gt(this.horizon,String(Number((e.horizonS/60).toPrecision(6)))),this.paintSigma(e)}paintSigma(e){let t=e.estimate?.volatility,n=f=>`${E(D(f)?f/100:f)} %`;gt(this.sigma,e.sigma===null?"":String(e.sigma/100));let s=t&&D(t.measured_1d_bps)?n(t.measured_1d_bps):"";if(this.sigma.placeholder=s?`${s} measured`:"not measured yet",!t)return A(this.moved,"");let o=D(t.annualised_ratio)?`, ${E(100*t.annualised_ratio,0)} % a year`:"",a=D(t.sigma_1d_bps)?`${n(t.sigma_1d_bps)}${o} (${t.origin})`:"–",u=e.sigma!==null&&s?`; measured ${s}`:"";A(this.moved,`${a}${u}. Moves timing risk, plans and the square-root law, never the walk.`)}offerTiers(e){let{subject:t,fees:n}=e;if(!t)return;let s=t.tiers.map(a=>`${a.name}|${E(a.maker_bps)} / ${E(a.taker_bps)} bps`);if(s.join()!==this.tiers){this.tiers=s.join();let a=s.map(u=>u.split("|"));this.tier.replaceChildren(...a.map(([u,f])=>h("option",{value:u},`${u}  ${f}`)),h("option",{value:Kn},Kn))}let o=n!==null&&n.tier===void 0;gt(this.tier,o?Kn:n?.tier??"regular"),this.rates.hidden=!o,o&&(gt(this.maker,String(n.maker_bps??"")),gt(this.taker,String(n.taker_bps??"")))}chooseTier(e){this.on.fees(e===Kn?{maker_bps:2,taker_bps:5}:{tier:e})}giveRates(){let e=t=>{let n=Number(t.value.replace("−","-"));return t.value.trim()===""||!Number.isFinite(n)?null:n};this.on.fees({maker_bps:e(this.maker),taker_bps:e(this.taker)})}choosePolicy(){this.wrong=null,ea(Number(this.wait.value))||(this.wait.value=String(rf)),this.policy.value===xr?this.on.rest(null):this.giveRest()}giveRest(){let e=Number(this.wait.value);if(!ea(e))return this.refuse(this.wait,`an order rests above 0 and up to ${ta} s: fills are not known for longer`);this.wrong=null,this.on.rest({wait_s:e,is_crossing:this.policy.value===_r})}giveLatency(){let e=Number(this.latency.value);if(this.latency.value.trim()===""||!(e>=0&&e<6e4))return this.refuse(this.latency,"the latency is in ms, from 0 to below 60,000");this.wrong=null,this.on.latency(e)}giveSigma(){let e=this.sigma.value.replace("%","").trim(),t=Number(e);if(e!==""&&!(t>0&&t<100))return this.refuse(this.sigma,"volatility is a percentage of a day, above 0 and below 100");this.wrong=null,this.on.sigma(e===""?null:t*100)}giveHorizon(){let e=Number(this.horizon.value);if(!(e>0&&e<=10080))return this.refuse(this.horizon,"the horizon is in minutes, above 0 and up to a week");this.wrong=null,this.on.horizon(e*60)}typed(){let e=Number(this.amount.value.replaceAll(",","").replaceAll("_",""));if(!(e>0))return this.refuse(this.amount,"the size must be a number above 0");this.wrong=null,this.on.order({amount:e})}quick(e){this.amount.value="",this.on.order({amount:e,unit:"quote"})}give(e){this.amount.blur(),this.on.order({amount:Number(e.toPrecision(3))})}},ea=i=>i>0&&i<=ta,ia=i=>i.getRootNode().activeElement===i;function gt(i,e){i.value!==e&&(!ia(i)||i.type==="range"||i.tagName==="SELECT")&&(i.value=e)}var of=i=>Math.min(8,(String(i).split(".")[1]??"").length);function kr(i,e,t){let n=h("select",{"aria-label":e,change:()=>t(n.value)},...i.map(s=>h("option",{value:s},s)));return n}function Mt(i,...e){return h("label",{class:"field"},h("span",{},i),...e)}var lf=[["n_updates","Book messages"],["n_trades","Trades"],["n_gaps","Sequence gaps"],["n_requests","Books asked for"],["n_connections","Connections"]],qn=class{root;facts=h("dl",{});history=h("ol",{class:"states"});written="";constructor(){this.root=h("section",{class:"card health"},h("header",{},h("h2",{},"Feed health")),this.facts,this.history)}paint(e,t){let n=e.health,s=[["Messages a second",n?E(n.frames_per_s,1):"–"],["Book age",Ct(Hs(e,t))],["Venue to us",af(n)],["Busy share of a core",n?`${E(100*n.busy_frac,2)} %`:"–"],["Backlog",n?Ct(n.backlog_ns):"–"],...lf.filter(([o])=>n&&o in n.feed).map(([o,a])=>[a,E(Number(n.feed[o]),0)]),["Malformed frames",n?E(n.n_malformed,0):"–"],["Updates conflated",n?E(n.n_conflated,0):"–"]];Xn(this.facts,s),this.paintHistory(n)}paintHistory(e){let t=(e?.history??[]).slice(-6).reverse(),n=JSON.stringify(t);n!==this.written&&(this.written=n,this.history.replaceChildren(...t.map(s=>h("li",{},h("time",{},Yt(s.at_ns/1e6))," ",h("b",{"data-state":s.state},s.state),` ${s.reason}`))))}},af=i=>D(i?.feed.delay_ns)?`${Ct(Math.max(0,i.feed.delay_ns))} ± ${Ct(i.feed.delay_error_ns)}`:"–",Yn=class{root;body=h("tbody",{});constructor(){let e=["","p50","p95","p99","max"].map(t=>h("th",{scope:"col"},t));this.root=h("section",{class:"card latency"},h("header",{},h("h2",{},"Latency"),h("span",{class:"note"},"measured on every tick")),h("table",{},h("thead",{},h("tr",{},...e)),this.body))}paint(e){let t=o=>D(o)?Ct(o*1e3):"–",n=o=>D(o)?Ct(o*1e6):"–",s=[];for(let o of[...e?.stages??[]].reverse()){let a=o.stage==="whole",u=[o.p50_us,o.p95_us,o.p99_us,o.max_us].map(f=>t(o.n?f:null));s.push([a?"Data processing":o.stage,a?"lead":"part",u])}for(let[o,a]of[["UI update",e?.ui],["End to end",e?.end_to_end]])s.push([o,"lead",[a?.p50_ms,a?.p95_ms,a?.p99_ms,a?.max_ms].map(n)]);for(;this.body.rows.length>s.length;)this.body.deleteRow(-1);s.forEach(([o,a,u],f)=>{let d=this.body.rows[f]??this.body.appendChild(h("tr",{},h("th",{scope:"row"}),...u.map(()=>h("td",{}))));d.className=a,A(d.cells[0],o),u.forEach((w,g)=>A(d.cells[g+1],w))})}},Jn=class{root;facts=h("dl",{});notes=h("ul",{class:"notes"});written="";constructor(){this.root=h("section",{class:"card facts"},h("header",{},h("h2",{},"This order")),this.facts,this.notes)}paint(e,t){let{estimate:n,subject:s}=e,o=s?.size_unit??"",a=[["Average price",t(n?.average_price)],["Worst price, the limit to set",t(n?.worst_price)],["Size in whole lots",n&&D(n.order_size)?`${E(n.order_size,2)} ${o}`:"–"],["Filled",n?Ve(1-n.unfilled_frac):"–"],["Round trip, bps",E(n?.round_trip_bps)],["Breaks even after, bps",E(n?.break_even_bps)],...cf(n),["Latency to match",n?`${E(n.provenance.latency_ms,0)} ms`:"–"],["Fees of",n?.provenance.fee_origin??"–"]];Xn(this.facts,a);let u=n?[...n.refusals.map(f=>`the venue would refuse: ${f}`),...n.warnings,...ff(n.fee_bps,n.net_bps)]:[];u.join()!==this.written&&(this.written=u.join(),this.notes.replaceChildren(...u.map(f=>h("li",{},f))))}};function cf(i){let e=i?.resting;return e?[[`Resting ${E(e.wait_s,0)} s: maker`,`${Ve(e.maker_frac)} (${Ve(e.maker_low_frac)} to ${Ve(e.maker_high_frac)})`],["Resting: filled whole",Ve(e.p_fill_frac)],["Resting: net, bps",`${Vn(e)}${E(e.net_bps)} (${E(e.net_low_bps)} to ${E(e.net_high_bps)})`],["Resting: moves against a fill, bps",E(e.adverse_selection_bps)],["Resting: fit",jn(e)],...uf(e.track_record)]:[]}function uf(i){return i?[[`Resting: settled ${i.basis}`,`${E(i.n,0)} of ${i.wait_s} s, as many as ${E(i.n_eff,0)} independent ones`],["Resting: said · filled",`${Ve(i.said_frac)} · ${Ve(i.filled_frac)}`],["Resting: loss · of base rates, bits",`${E(i.loss_bits,3)} · ${E(i.base_loss_bits,3)}`]]:[["Resting: track record",`${"–"} waits for a settled order`]]}var Zn=class{root;facts=h("dl",{});constructor(){let e=h("span",{class:"note"},"bps; no part of the net");this.root=h("section",{class:"card checks"},h("header",{},h("h2",{},"Second opinions"),e),this.facts)}paint({estimate:e}){let t=e?.checks??[];this.root.hidden=t.length===0,Xn(this.facts,t.map(({name:n,bps:s,low_bps:o,high_bps:a,basis:u})=>{let f=D(o)&&D(a)?`  (${E(o)} to ${E(a)})`:"";return[n.replaceAll("_"," "),D(s)?E(s)+f:`${"–"} ${u}`]}))}},Qn=class{root;facts=h("dl",{});constructor(){this.root=h("section",{class:"card waits"},h("header",{},h("h2",{},"Not known yet")),this.facts)}paint({estimate:e}){let t=e?.missing??[];this.root.hidden=t.length===0,Xn(this.facts,t.map(n=>[n,`waits for ${e?.waits_for[n]??n}`]))}},ff=(i,e)=>D(i)&&e>0&&i/e>.9?[`the fee is ${E(100*i/e,1)} % of the answer`]:[];function Xn(i,e){for(;i.children.length>e.length;)i.lastElementChild.remove();e.forEach(([t,n],s)=>{let o=i.children[s]??i.appendChild(h("div",{},h("dt",{}),h("dd",{})));A(o.children[0],t),A(o.children[1],n)})}var na=[["B / S","buy or sell"],["+ / −","a size up or down by a quarter"],["Space","start or stop"],["1 … 9","the panel of that tab, or the instrument of that row"],["C","recentre the ladder"],["T","dark, light"],["?","these keys"]];function es(i,e){let t=n=>{let s=n,o=s.composedPath()[0],a=o?.matches?.("input:not([type=range]), textarea, select, [contenteditable]");if(s.ctrlKey||s.metaKey||s.altKey||a||s.key===" "&&o?.matches?.("button, summary"))return;let u=pf(s.key,e);u&&(s.preventDefault(),u())};return i.addEventListener("keydown",t),()=>i.removeEventListener("keydown",t)}function pf(i,e){switch(i.toLowerCase()){case"b":return()=>e.side("buy");case"s":return()=>e.side("sell");case"+":case"=":return()=>e.resize(1.25);case"-":case"−":return()=>e.resize(.8);case" ":return()=>e.toggle();case"c":return()=>e.recentre();case"t":return()=>e.theme();case"?":return()=>e.help();default:return/^[1-9]$/.test(i)?()=>e.choose(Number(i)-1):null}}var ts=class{root;asks=[];bids=[];middle;last;spread;shown;sizes;scroller;isCentred=!1;constructor(e,t){this.shown=h("span",{class:"note"}),this.sizes=h("th",{scope:"col"},"Size"),this.middle=h("td",{}),this.last=h("td",{class:"last"}),this.spread=h("td",{});let n=h("select",{"aria-label":"Ticks in a row",change:a=>t(Number(a.target.value))},...[1,2,5,10,50,100].map(a=>h("option",{value:a},a===1?"1 tick":`${a} ticks`))),s=(a,u)=>{let f=Array.from({length:e},()=>{let d=[h("td",{}),h("td",{}),h("td",{})],w=h("tr",{class:a},...d);return u.push({root:w,cells:d,written:""}),w});return a==="ask"?f.reverse():f},o=h("tr",{},h("th",{scope:"col"},"Price"),this.sizes,h("th",{scope:"col"},"Total"));this.scroller=h("div",{class:"scroll",tabindex:0,role:"region","aria-label":"Order book"},h("table",{},h("thead",{},o),h("tbody",{},...s("ask",this.asks),h("tr",{class:"middle"},this.middle,this.last,this.spread),...s("bid",this.bids)))),this.root=h("section",{class:"card ladder"},h("header",{},h("h2",{},"Order book"),this.shown,n),this.scroller)}recentre(){this.scroller.scrollTop=(this.scroller.scrollHeight-this.scroller.clientHeight)/2}paint(e){let{ladder:t,subject:n}=e,s=n?.instrument.tick_price??0,o=Cs(n?.instrument.lot_size??0),a=Math.max(t?.bid_total.at(-1)??0,t?.ask_total.at(-1)??0,1e-12),u=e.estimate?.worst_price??null,{side:f}=e.order,d=b=>u!==null&&(f==="buy"?b<=u+1e-9:b>=u-1e-9),w=`${n?.instrument.symbol} ${s} ${o}`,g=(b,_,S,z,I)=>b.forEach(($,x)=>df($,S[x],z[x],I[x],a,_&&S[x]!==void 0&&d(S[x]),s,o,w));g(this.asks,f==="buy",t?.ask_price??[],t?.ask_size??[],t?.ask_total??[]),g(this.bids,f==="sell",t?.bid_price??[],t?.bid_size??[],t?.bid_total??[]),A(this.middle,t?Ot(t.mid_price,s):""),A(this.spread,t?`${E(2*t.half_spread_bps,3)} bps`:""),A(this.shown,t?`${t.n_bids} × ${t.n_asks}`:""),A(this.sizes,n?`Size, ${n.size_unit}`:"Size"),this.paintLast(e,s,o),t&&!this.isCentred&&(this.isCentred=!0,this.recentre())}paintLast({ladder:e},t,n){let s=e?.last_price,o=e?.last_side==="buy";A(this.last,D(s)?`${o?"▲":"▼"} ${Ot(s,t)}`:""),this.last.dataset.side=e?.last_side??"",this.last.title=D(s)?`last trade: ${o?"bought":"sold"} ${E(e?.last_size,n)} at ${Yt((e?.last_ns??0)/1e6)} UTC`:""}};function df(i,e,t,n,s,o,a,u,f){let d=e===void 0?"0":(100*n/s).toFixed(0),w=`${e} ${t} ${n} ${d} ${o} ${f}`;w!==i.written&&(i.written=w,i.root.classList.toggle("reach",o),i.root.style.setProperty("--w",`${d}%`),A(i.cells[0],e===void 0?"":Ot(e,a)),A(i.cells[1],e===void 0?"":E(t,u)),A(i.cells[2],e===void 0?"":E(n,u)))}var hf=2,mf=9,is=class{constructor(e,t){this.model=e;this.choose=t;let n=["","Instrument","State","Mid","Spread, bps","Slippage","Fee","Impact","Net"].map(s=>h("th",{scope:"col"},s));this.root=h("section",{class:"card markets"},h("header",{},h("h2",{},"This order elsewhere"),h("span",{class:"note"},"costs in bps")),h("div",{class:"scroll",tabindex:0,role:"region","aria-label":"This order elsewhere"},h("table",{},h("thead",{},h("tr",{},...n)),this.body)))}model;choose;root;body=h("tbody",{});rows=new Map;asked="";get symbols(){return[...this.rows.keys()]}follow(e,t,n){let s=e.slice(0,mf);this.root.hidden=s.length===0;let o=JSON.stringify([s,t.side,t.amount,t.unit,t.policy,n]);if(o!==this.asked){this.asked=o;for(let[a,u]of this.rows)s.includes(a)||(u.root.remove(),this.rows.delete(a),this.model.send({op:"unsubscribe",id:`w.${a}`}));s.forEach((a,u)=>this.subscribe(a,u,t,n))}}again(){this.asked=""}close(){for(let e of this.rows.keys())this.model.send({op:"unsubscribe",id:`w.${e}`})}take(e){let t=this.rows.get(e.id.slice(2));t&&(e.subject&&(t.subject=e.subject),e.estimate&&([t.estimate,t.problem]=[e.estimate,null]),e.problem&&(t.problem=e.problem))}paint(e){for(let[t,n]of this.rows){let s=n.estimate;n.root.classList.toggle("chosen",t===e.order.symbol),n.root.classList.toggle("dim",!s||n.problem!==null||s.provenance.state!=="live"||!e.running);let o=n.problem?n.problem.state??n.problem.title:s?.provenance.state??"connecting",a=u=>qt(u,null,"bps");[e.running?o:"stopped",s?Ot(s.mid_price,n.subject?.instrument.tick_price??0):"–",s?E(2*s.half_spread_bps,3):"–",a(s?.slippage_bps),a(s?.fee_bps),a(s?.impact_bps),a(s?.whole_net_bps)].forEach((u,f)=>A(n.cells[f],u)),n.root.title=n.problem?.detail??""}}subscribe(e,t,n,s){let o=this.rows.get(e);if(!o){let u=Array.from({length:7},()=>h("td",{})),f=h("button",{type:"button",click:()=>this.choose(e)},e),d=h("tr",{},h("td",{},h("kbd",{},String(t+1))),h("th",{scope:"row"},f),...u);o={root:d,cells:u,subject:null,estimate:null,problem:null},this.rows.set(e,o),this.body.append(d)}let a=`w.${e}`;s?this.model.send({op:"subscribe",id:a,order:{...n,symbol:e},hz:hf,parts:["estimate"]}):this.model.send({op:"unsubscribe",id:a})}};var ns=class{constructor(e){this.on=e;this.timer=window.setInterval(()=>this.wake(),250)}on;frame=0;later=0;timer;at={figures:0,charts:0,echo:0};isNew={ladder:!1,charts:!1};undrawn=[];echo=null;close(){cancelAnimationFrame(this.frame),clearTimeout(this.later),clearInterval(this.timer)}wake(){this.frame||(this.frame=requestAnimationFrame(e=>this.paint(e)))}renew(e){this.isNew[e]=!0}repaint(){Object.assign(this.at,{figures:0,charts:0}),Object.assign(this.isNew,{ladder:!0,charts:!0}),this.wake()}tell(e,t){this.echo={id:e,n:t}}paint(e){this.frame=0,this.paintFigures(e),this.isNew.ladder&&(this.isNew.ladder=!1,this.on.ladder()),this.isNew.charts&&this.undrawn.length===0&&e-this.at.charts>=242&&(this.at.charts=e,this.isNew.charts=!1,this.undrawn=this.on.charts()),this.undrawn.shift()?.(),this.undrawn.length&&this.wake(),this.answer(e)}paintFigures(e){e-this.at.figures>=92?(this.at.figures=e,this.on.figures()):this.later||(this.later=window.setTimeout(()=>{this.later=0,this.wake()},this.at.figures+100-e))}answer(e){let{echo:t}=this;if(this.echo=null,!t||e-this.at.echo<100)return;this.at.echo=e;let n=new MessageChannel;n.port1.onmessage=()=>this.on.painted(t.id,t.n),n.port2.postMessage(null)}};var sa="plan",gf=250,bf=15e3,vf=2e3,wf=["Way","Net","Risk, 1 σ","Range","Done in"],ss=class{constructor(e,t){this.model=e;this.state=t;this.chart=new Tt({title:"Patience and risk",note:"net, without drift, by timing risk, bps",height:290,x:"number",xTick:o=>E(o,1),yTick:o=>E(o,1),lines:[{label:"Net, Almgren–Chriss frontier",colour:"net",width:2}],points:()=>this.points()});let n=wf.map(o=>h("th",{scope:"col"},o)),s=h("table",{},h("thead",{},h("tr",{},...n)),this.body);this.root=h("section",{class:"card ways"},h("header",{},h("h2",{},"Ways to trade it"),this.note),h("div",{class:"scroll",tabindex:0,role:"region","aria-label":"Ways to trade it"},s),this.line)}model;state;root;chart;body=h("tbody",{});note=h("span",{class:"note"});line=h("p",{class:"hint"});drawn=null;asked="";timer=0;atMs=0;follow(e){let{order:t,rest:n,fees:s,latencyMs:o,sigma:a,horizonS:u}=this.state,f=e&&this.state.running,d=JSON.stringify([t,n,s,o,a,u,f]);d!==this.asked&&(this.asked=d,clearTimeout(this.timer),f&&(this.timer=window.setTimeout(()=>this.ask(),gf)))}again(){this.asked=""}owns(e){return e.id===sa}take(e){this.state.plan=e.plan??null,this.state.planProblem=e.problem?.detail??""}paint(){let{plan:e,planProblem:t,running:n}=this.state,s=e?bf:vf;if(n&&this.atMs&&performance.now()-this.atMs>s&&!document.hidden&&this.ask(),e===this.drawn&&!t)return;this.drawn=e;let o=t||"waits for a plan",a=(e?.frontier_risk_bps??[]).map((u,f)=>[u,e.frontier_net_bps[f]]).filter(u=>D(u[0])&&D(u[1])).sort((u,f)=>u[0]-f[0]);this.chart.show([a.map(([u])=>u),a.map(([,u])=>u)],e?"no frontier: volatility or volume is not known":o),A(this.note,e?`bps · within ${E(e.horizon_s/60,0)} min, ${e.n_slices} slices`:""),this.paintWays(e?.ways??[]),A(this.line,e?[`impact: ${e.impact_origin}`,...e.warnings,...e.refused.map(u=>`${u.name}: ${u.reason}`)].join(" · "):o)}close(){clearTimeout(this.timer),this.chart.close()}ask(){let{order:e,rest:t,fees:n,latencyMs:s,sigma:o,horizonS:a}=this.state;this.atMs=performance.now(),this.model.send({op:"plan",id:sa,order:e,horizon_s:a,rest_s:t?.wait_s??null,fees:n,latency_ms:s,sigma_1d_bps:o})}paintWays(e){this.body.replaceChildren(...e.map(t=>{let n=D(t.range_p05_bps)&&D(t.range_p95_bps)?`${E(t.range_p05_bps,1)} to ${E(t.range_p95_bps,1)}`:"–",s=[E(t.net_bps),E(t.timing_risk_bps,1),n,yf(t.completion_s)].map(a=>h("td",{},a)),o=t.missing.length?`; not in it: ${t.missing.join(", ")}`:"";return h("tr",{title:[t.reason,...t.warnings].join(" · ")+o},h("th",{scope:"row"},t.name),...s)}))}points(){return(this.drawn?.ways??[]).filter(e=>D(e.timing_risk_bps)&&D(e.net_bps)).map(e=>({x:e.timing_risk_bps,y:e.net_bps,word:e.name}))}};function yf(i){return i<1?"at once":i<120?`${E(i,0)} s`:`${E(i/60,i<600&&i%60?1:0)} min`}var ra=["bps","%","money"],Sr=["green-red","red-green","blue-orange"],Gi=class{constructor(e){this.model=e;this.measures=ra.map(t=>h("button",{type:"button","aria-pressed":"false",click:()=>this.set("measure",t)},t)),this.parts=[h("div",{class:"switch",role:"group","aria-label":"Costs in"},...this.measures),Ki("Theme","Dark or light (T)",()=>this.nextTheme()),Ki("Colours","Green and red, inverted, or blue and orange",()=>this.nextPalette()),Ki("?","Keys",()=>this.help.showModal())]}model;parts;help=xf();measures;paint(){let e=this.model.get("measure")??"bps";this.measures.forEach((t,n)=>t.setAttribute("aria-pressed",String(ra[n]===e)))}nextTheme(){this.set("theme",(this.model.get("theme")??"dark")==="dark"?"light":"dark")}nextPalette(){let e=Sr.indexOf(this.model.get("palette")??"green-red");this.set("palette",Sr[(e+1)%Sr.length])}set(e,t){this.model.set(e,t),this.model.save_changes()}},rs=i=>`${i.get("theme")??"dark"} ${i.get("palette")??"green-red"}`;function Ki(i,e,t){return h("button",{type:"button","aria-label":e,title:e,click:t},i)}function xf(){let i=na.map(([t,n])=>h("div",{},h("dt",{},t),h("dd",{},n))),e=h("dialog",{"aria-label":"Keys"},h("h2",{},"Keys"),h("dl",{},...i),h("button",{type:"button",click:()=>e.close()},"Close"));return e}var kf="main.",oa=25,Sf=20,Tf=10,Mf=["estimate","ladder","curve","series","health"],Ef=["order","rest","fees","latency_ms","sigma_1d_bps","horizon_s","running","hz","group_ticks"],qi=class{constructor(e,t,n="full"){this.model=e;this.mode=n;this.state=uo(e),this.tools=new Gi(e),this.form=new Gn({order:o=>this.set("order",{...this.state.order,...o}),rest:o=>this.set("rest",o),fees:o=>this.set("fees",o),latency:o=>this.set("latency_ms",o),sigma:o=>this.set("sigma_1d_bps",o),horizon:o=>this.set("horizon_s",o),running:o=>this.set("running",o)}),this.markets=new is(e,o=>this.choose(o)),this.plan=new ss(e,this.state),this.charts=new Fn(this.state);let s=[Ki("CSV","Export the history as CSV",()=>this.exportCsv()),Ki("PNG","Export the charts as a picture",()=>{this.exportPng()})];this.bar=new Sn(t.isAlone,[...s,...t.isAlone?this.tools.parts:[]]),this.keys={side:o=>this.set("order",{...this.state.order,side:o}),resize:o=>this.form.resize(o),toggle:()=>this.set("running",!this.state.running),choose:o=>this.choose(this.markets.symbols[o]),recentre:()=>this.ladder.recentre(),theme:()=>this.tools.nextTheme(),help:()=>this.tools.help.showModal()},this.root=this.layout(),this.painter=new ns({figures:()=>this.paintFigures(),ladder:()=>this.paintLadder(),charts:()=>this.charts.drawings(),painted:(o,a)=>e.send({op:"painted",id:o,n:a})}),this.hear(),t.isAlone&&this.subscriptions.push(es(this.root,this.keys)),this.settingsChanged()}model;mode;root;keys;state;bar;tools;figures=new Wn;track=new Un;ladder=new ts(oa,e=>this.set("group_ticks",e));form;alert=new kn(e=>this.set("alert_bps",e));health=new qn;latency=new Yn;facts=new Jn;waits=new Qn;checks=new Zn;markets;plan;charts;painter;subscriptions=[];refused=null;symbol="";asked=0;ran=!1;close(){this.painter.close();for(let e of this.subscriptions)e();this.model.send({op:"unsubscribe",id:this.id}),this.markets.close(),this.alert.close(),this.plan.close(),this.everyChart.forEach(e=>e.close()),this.root.remove()}show(e){e!==this.mode&&(this.mode=e,this.root.classList.toggle("compact",e==="compact"),this.settingsChanged())}get everyChart(){return[...Object.values(this.charts.all),this.plan.chart]}layout(){let{curve:e,depth:t,cost:n,impact:s,wait:o,tick:a}=this.charts.all,[u,f]=["column left","column right"].map(w=>h("div",{class:w}));u.append(this.form.root,this.alert.root,this.health.root),f.append(h("div",{class:"two"},e.root,t.root),n.root,h("div",{class:"two"},s.root,o.root),h("div",{class:"two"},this.plan.chart.root,this.plan.root));let d=(...w)=>h("div",{class:"column"},...w);return h("div",{class:this.mode==="compact"?"fc compact":"fc","data-lm-suppress-shortcuts":"true",tabindex:-1},this.bar.root,this.figures.root,this.track.root,h("div",{class:"grid"},u,this.ladder.root,f),h("div",{class:"three"},this.facts.root,d(this.checks.root,this.waits.root,this.latency.root),a.root),this.markets.root,this.tools.help)}hear(){let e=(t,n)=>{this.model.on(t,n),this.subscriptions.push(()=>this.model.off(t,n))};e("msg:custom",t=>this.take(t));for(let t of Ef)e(`change:${t}`,()=>this.settingsChanged());for(let t of["measure","theme","palette","watched","instruments"])e(`change:${t}`,()=>this.looksChanged());e("change:connection",()=>this.connected())}get id(){return kf+this.asked}choose(e){e&&this.set("order",{...this.state.order,symbol:e})}set(e,t){this.model.set(e,t),this.model.save_changes()}settingsChanged(){let{state:e,model:t}=this;Object.assign(e,zs(t)),(e.order.symbol!==this.symbol||e.running&&!this.ran)&&this.beginAnew(),this.ran=e.running,this.refused=null,this.ask(),this.plan.follow(this.mode==="full"),this.looksChanged()}beginAnew(){this.model.send({op:"unsubscribe",id:this.id}),this.asked+=1,this.symbol=this.state.order.symbol,fo(this.state),go(this.state)}ask(){let{state:e,model:t,mode:n}=this;if(!e.running||n==="hidden"){t.send({op:"unsubscribe",id:this.id});return}e.rested=null,t.send({op:"subscribe",id:this.id,order:e.order,rest:e.rest,fees:e.fees,latency_ms:e.latencyMs,sigma_1d_bps:e.sigma,hz:n==="compact"?Tf:t.get("hz")??Sf,estimate_hz:10,n_levels:oa,group_ticks:e.groupTicks,...n==="compact"?{parts:Mf}:{}})}connected(){this.state.connection=this.model.get("connection"),this.state.connection==="open"&&(this.markets.again(),this.plan.again(),this.ask(),this.plan.follow(this.mode==="full")),this.looksChanged()}looksChanged(){let{model:e,state:t}=this;t.measure=e.get("measure")??"bps",t.alertBps=e.get("alert_bps")??null,this.tools.paint(),this.form.offer(e.get("instruments")??[]),this.markets.follow(e.get("watched")??[],t.order,t.running&&this.mode==="full"),this.alert.start(t.alertBps);let n=rs(e);this.root.dataset.looks!==n&&(this.root.dataset.looks=n,this.everyChart.forEach(s=>s.recolour())),this.painter.repaint()}take(e){"type"in e?e.id===this.id&&(this.refused=e.problem):e.id===this.id?this.takeMain(e):e.id.startsWith("w.")?this.markets.take(e):this.plan.owns(e)&&this.plan.take(e),this.painter.wake()}takeMain(e){let{state:t,painter:n}=this;if(t.running){t.heardMs=Date.now(),e.subject&&(t.subject=e.subject),e.estimate&&([t.estimate,t.problem]=[e.estimate,null]),e.problem&&(t.problem=e.problem);for(let s of["ladder","depth","curve","resting","rested","health"])e[s]!==void 0&&Object.assign(t,{[s]:e[s]});e.ladder!==void 0&&n.renew("ladder"),e.series&&this.remember(e),(e.depth??e.curve??e.series)&&n.renew("charts"),n.tell(e.id,e.n)}}remember(e){let{state:t}=this,n=t.segments.at(-1);if(!n||!e.series)return;let{side:s,amount:o,unit:a}=t.order;n.source=ai(t),n.order=`${s} ${o} ${a}`,mo(t,e.series)}paintFigures(){let{state:e}=this,t=ho(e,Date.now()),n=e.subject?.instrument.tick_price??0;this.root.dataset.state=t.key,this.root.dataset.mark=bo(e),this.root.classList.toggle("dim",!t.isLive),this.bar.paint(e,t),this.figures.paint(e),this.track.paint(e),this.form.paint(e),this.form.say(this.refused?this.refused.detail:e.problem&&![409,503].includes(e.problem.status)?e.problem.detail:""),this.alert.paint(e,t),this.health.paint(e,Date.now()),this.latency.paint(e.health),this.facts.paint(e,s=>Ot(s,n)),this.waits.paint(e),this.checks.paint(e),this.markets.paint(e),this.mode==="full"&&this.plan.paint()}paintLadder(){this.ladder.paint(this.state),this.bar.paintTouch(this.state)}exportName(e){let t=new Date().toISOString().slice(0,19).replaceAll(":","");return`fillcast-${ai(this.state).replaceAll(" · ","-")}-${this.symbol.replace(":","-")}-${t}.${e}`}exportCsv(){br(this.exportName("csv"),new Blob([ql(this.state.segments)],{type:"text/csv"}))}async exportPng(){let{state:e}=this,{side:t,amount:n,unit:s,symbol:o}=e.order,a=`${ai(e)} · ${t} ${E(n,2)} ${s} ${o} · ${new Date().toISOString()}`;Yl(this.everyChart,a,ai(e),this.root).toBlob(f=>f&&br(this.exportName("png"),f),"image/png")}};var la=`.fc {
  --sans: Inter, system-ui, -apple-system, "Segoe UI", sans-serif;
  --mono: "JetBrains Mono", ui-monospace, "SF Mono", Consolas, monospace;
  --ground: #0a0d12;
  --card: #11151c;
  --raised: #181e27;
  --line: #232b36;
  --grid: #1c232d;
  --text: #e3e9f0;
  --muted: #8a96a8;
  --accent: #58b6f0;
  --bid: #2bb596;
  --ask: #f0616d;
  --bid-bar: #12302c;
  --ask-bar: #37202a;
  --slippage: #58b6f0;
  --impact: #e3a008;
  --fee: #b79bf2;
  --net: #f2f5f9;
  --latency: #d879b2;
  --warn: #f0b429;
  --bad: #ff7a85;
  --origin: #f0b429;
  container-type: inline-size;
  position: relative;
  box-sizing: border-box;
  padding: 10px;
  background: var(--ground);
  color: var(--text);
  font: 13px/1.4 var(--sans);
  font-variant-numeric: tabular-nums;
  text-align: left;
  outline: none;
}
.fc[data-looks^="light"] {
  --ground: #eef1f5;
  --card: #ffffff;
  --raised: #f1f4f8;
  --line: #d5dce5;
  --grid: #e6ebf1;
  --text: #17202b;
  --muted: #55616f;
  --accent: #1763c7;
  --bid: #086b59;
  --ask: #b3263a;
  --bid-bar: #d8f0e9;
  --ask-bar: #fbe0e3;
  --slippage: #1763c7;
  --impact: #8a5a00;
  --fee: #6b3fc4;
  --net: #17202b;
  --latency: #a02a78;
  --warn: #7a5200;
  --bad: #b3263a;
  --origin: #7a5200;
}
.fc[data-looks$="red-green"] {
  --bid: #f0616d;
  --ask: #2bb596;
  --bid-bar: #37202a;
  --ask-bar: #12302c;
}
.fc[data-looks="light red-green"] {
  --bid: #b3263a;
  --ask: #086b59;
  --bid-bar: #fbe0e3;
  --ask-bar: #d8f0e9;
}
.fc[data-looks$="blue-orange"] {
  --bid: #5aa9ff;
  --ask: #ff9d45;
  --bid-bar: #14283f;
  --ask-bar: #3a2715;
}
.fc[data-looks="light blue-orange"] {
  --bid: #1763c7;
  --ask: #a85300;
  --bid-bar: #dce9fb;
  --ask-bar: #fbe7d3;
}
.fc * {
  box-sizing: border-box;
}
.fc h1,
.fc h2,
.fc p,
.fc dl,
.fc dd,
.fc ul,
.fc ol {
  margin: 0;
  padding: 0;
  list-style: none;
}
.fc h2 {
  color: var(--muted);
  font-size: 12px;
  font-weight: 600;
}
.fc .card {
  contain: layout paint style;
  min-width: 0;
  padding: 10px 12px;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--card);
}
.fc .card > header {
  display: flex;
  flex-wrap: wrap;
  gap: 2px 12px;
  align-items: center;
  min-height: 24px;
  margin-bottom: 6px;
}
.fc .unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.fc .note {
  color: var(--muted);
  font-size: 12px;
}

/* Controls. */
.fc button,
.fc input:not([type="range"]),
.fc select {
  min-height: 30px;
  padding: 4px 9px;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--raised);
  color: var(--text);
  font: inherit;
}
.fc input,
.fc select {
  width: 100%;
}
/* A notebook's own look would write dark on dark. */
.fc input::placeholder {
  color: var(--muted);
  opacity: 1;
}
.fc button {
  cursor: pointer;
}
.fc button:hover {
  border-color: var(--muted);
}
.fc :is(button, input, select, .scroll):focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 1px;
}
.fc [aria-pressed="true"] {
  border-color: var(--accent);
  color: var(--accent);
  font-weight: 600;
}
.fc input[type="range"] {
  margin: 2px 0;
  accent-color: var(--accent);
}

/* Top. */
.fc .bar {
  display: flex;
  flex-wrap: wrap;
  gap: 6px 18px;
  align-items: center;
  justify-content: space-between;
  margin-bottom: 8px;
}
.fc .who,
.fc .bar .tools {
  display: flex;
  flex-wrap: wrap;
  gap: 6px 12px;
  align-items: center;
}
.fc .bar .tools {
  gap: 6px;
  color: var(--muted);
  font-size: 12px;
}
.fc .name {
  color: var(--text);
  font-size: 15px;
  font-weight: 600;
  white-space: nowrap;
}
.fc .mid {
  min-width: 7ch;
  font: 20px/1.2 var(--mono);
}
.fc .badge {
  padding: 2px 8px;
  border: 1px solid var(--bid);
  border-radius: 4px;
  color: var(--bid);
  font-size: 11px;
  font-weight: 600;
  letter-spacing: 0.06em;
}
.fc .badge:empty {
  display: none;
}
.fc .badge:not([data-origin="live"]) {
  border-color: var(--origin);
  color: var(--origin);
}
.fc .pill {
  padding: 2px 10px;
  border: 1px solid var(--line);
  border-radius: 99px;
  color: var(--bid);
  font-size: 12px;
}
.fc.dim .pill {
  border-color: var(--warn);
  color: var(--warn);
  font-weight: 600;
}
.fc:is([data-state="down"], [data-state="offline"], [data-state="silent"], [data-state="orphaned"]) .pill {
  border-color: var(--bad);
  color: var(--bad);
}
.fc .why {
  max-width: 60ch;
  overflow: hidden;
  color: var(--muted);
  font-size: 12px;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.fc.dim .why {
  color: var(--warn);
}
.fc .switch {
  display: flex;
}
.fc .switch button {
  border-radius: 0;
}
.fc .switch button:first-child {
  border-radius: 6px 0 0 6px;
}
.fc .switch button:last-child {
  border-radius: 0 6px 6px 0;
}
.fc .switch button + button {
  margin-left: -1px;
}

/* Several panels. */
.fc.board {
  min-height: 100vh;
  padding: 8px 0 0;
}
.fc .strip {
  display: flex;
  flex-wrap: wrap;
  gap: 6px 14px;
  align-items: center;
  justify-content: space-between;
  margin-inline: 10px;
  padding: 6px 8px;
}
.fc .strip :is(.list, .tabs, .tools) {
  display: flex;
  flex-wrap: wrap;
  gap: 6px;
  align-items: center;
  min-width: 0;
}
.fc .strip button {
  min-height: 28px;
  padding-block: 2px;
  font-size: 12px;
}
.fc .tab {
  display: flex;
}
.fc .tab .pick:not(:has(+ .shut[hidden])) {
  border-radius: 6px 0 0 6px;
}
.fc .tab .shut {
  margin-left: -1px;
  padding-inline: 7px;
  border-radius: 0 6px 6px 0;
  color: var(--muted);
}
.fc .offers button {
  border-style: dashed;
  background: none;
  color: var(--muted);
}
.fc .places > .place > .fc {
  padding: 8px 10px 10px;
}
.fc.several .places {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 380px), 1fr));
  align-items: start;
}
.fc.several .place {
  min-width: 0;
}
.fc.several .place > .fc {
  padding: 8px 5px 10px;
}
.fc.several .place:first-child > .fc {
  padding-left: 10px;
}
.fc.several .chosen .bar {
  border-color: var(--accent);
  box-shadow: inset 0 2px 0 var(--accent);
}
.fc.compact :is(.alert, .health, .three, .markets, .more) {
  display: none;
}
.fc.compact .column.right > .two > :not(:first-child),
.fc.compact .column.right > .two ~ .two {
  display: none;
}
.fc.compact .two {
  grid-template-columns: minmax(0, 1fr);
}
.fc.compact .ladder tbody tr:is(:nth-child(-n + 15), :nth-child(n + 37)) {
  display: none;
}
.fc.compact .ladder .scroll {
  max-height: none;
}
.fc.compact .ladder table {
  font-size: 11px;
}
.fc.compact .ladder .middle td {
  font-size: 11px;
}
.fc.compact .who {
  display: grid;
  grid-template-columns: max-content max-content minmax(0, 1fr);
  justify-items: start;
  width: 100%;
}
.fc.compact .badge {
  grid-column: 2 / -1;
}
.fc.compact .why {
  grid-column: 1 / -1;
  max-width: 100%;
}
.fc.compact .figure {
  min-height: 118px;
}
.fc.compact .figure.net {
  min-height: 136px;
}
.fc.compact .pair.size {
  grid-template-columns: 1.2fr 1fr;
}
.fc.compact .tools time {
  display: none;
}
.fc.compact .form :is(input, select) {
  padding-inline: 6px;
  font-size: 12px;
}
.fc.compact input[list]::-webkit-calendar-picker-indicator {
  display: none !important;
}
.fc.compact .track {
  display: block;
  min-height: 118px;
}

/* The six figures. */
.fc .figures {
  display: grid;
  grid-template-columns: 1.5fr repeat(5, 1fr);
  margin-bottom: 8px;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--card);
}
.fc .figure {
  contain: layout paint style;
  min-width: 0;
  min-height: 112px;
  padding: 10px 12px;
}
.fc .figure.net {
  min-height: 152px;
}
.fc .figure + .figure {
  border-left: 1px solid var(--line);
}
.fc .figure .line {
  margin: 2px 0;
  white-space: nowrap;
}
.fc .figure .value {
  font: 20px/1.25 var(--mono);
}
.fc .figure.net .value {
  font-size: 32px;
  line-height: 1.15;
}
.fc .figure .unit {
  color: var(--muted);
}
.fc .figure .second {
  min-height: 18px;
}
.fc .figure .third {
  color: var(--muted);
  font-size: 12px;
}

.fc .split {
  display: flex;
  gap: 2px;
  max-width: 300px;
  height: 4px;
  margin: 5px 0 3px;
  overflow: hidden;
  border-radius: 2px;
}
.fc .split.none {
  visibility: hidden;
}
.fc .split i {
  min-width: 2px;
  flex: 0 1 0;
}
.fc .split .slippage {
  background: var(--slippage);
}
.fc .split .impact {
  background: var(--impact);
}
.fc .split .fee {
  background: var(--fee);
}
.fc .range {
  display: grid;
  gap: 3px;
  max-width: 300px;
  color: var(--muted);
  font-size: 12px;
}
.fc .range .rail {
  position: relative;
  height: 4px;
  margin-top: 4px;
  border-radius: 2px;
  background: color-mix(in srgb, var(--accent) 45%, transparent);
}
.fc .range .rail i {
  position: absolute;
  top: -3px;
  width: 2px;
  height: 10px;
  background: var(--text);
}
.fc .track {
  display: flex;
  flex-wrap: wrap;
  gap: 2px 14px;
  align-items: baseline;
  margin-bottom: 8px;
  padding-block: 6px;
}
.fc .hint {
  color: var(--muted);
  font-size: 12px;
}

/* Columns. */
.fc .grid {
  display: grid;
  grid-template-columns: 236px 284px minmax(0, 1fr);
  gap: 8px;
  align-items: start;
}
.fc .column {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 8px;
}
.fc :is(.two, .three) {
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  gap: 8px;
}
.fc .three {
  grid-template-columns: repeat(3, minmax(0, 1fr));
  margin-block: 8px;
}
.fc .three .column {
  align-content: start;
}

/* Order. */
.fc .form {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 8px;
}
.fc .form > header {
  margin: 0;
}
.fc .field {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 3px;
}
.fc .field > span {
  color: var(--muted);
  font-size: 12px;
}
.fc .field.row {
  grid-template-columns: 1fr 72px;
  align-items: center;
}
.fc .field output {
  padding: 5px 0;
}
.fc .pair {
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 8px;
  align-items: end;
}
.fc [hidden],
.fc[hidden] {
  display: none;
}
.fc .more {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 8px;
}
.fc .pair.size {
  grid-template-columns: 1.5fr 1fr;
}
.fc .sides {
  display: grid;
  grid-template-columns: 1fr 1fr;
}
.fc .sides button {
  border-radius: 6px 0 0 6px;
}
.fc .sides button + button {
  margin-left: -1px;
  border-radius: 0 6px 6px 0;
}
.fc .buy[aria-pressed="true"] {
  border-color: var(--bid);
  background: var(--bid-bar);
  color: var(--bid);
}
.fc .sell[aria-pressed="true"] {
  border-color: var(--ask);
  background: var(--ask-bar);
  color: var(--ask);
}
.fc .quick {
  display: grid;
  grid-template-columns: repeat(5, 1fr);
  gap: 4px;
}
.fc .quick button {
  min-height: 26px;
  padding: 2px 0;
  font-size: 12px;
}
.fc .start {
  min-height: 34px;
  font-weight: 600;
}
.fc .start[data-is="off"] {
  border-color: var(--accent);
  color: var(--accent);
}
.fc .error:empty,
.fc .told:empty {
  display: none;
}
.fc .error {
  color: var(--bad);
  font-size: 12px;
  overflow-wrap: anywhere;
}
.fc .told {
  margin-top: 4px;
  color: var(--muted);
  font-size: 12px;
}
.fc .alert.below {
  border-color: var(--warn);
}
.fc .alert.below .told {
  color: var(--warn);
  font-weight: 600;
}

/* Pairs of name and value. */
.fc dl > div {
  display: flex;
  gap: 12px;
  justify-content: space-between;
  padding: 1px 0;
}
/* A notebook's own look has them bold, and a fifth of the line. */
.fc dl > div > dt {
  width: auto;
  color: var(--muted);
  font-weight: inherit;
}
.fc dl > div > dd {
  width: auto;
}
.fc dd {
  text-align: right;
}
.fc .states {
  margin-top: 8px;
  padding-top: 6px;
  border-top: 1px solid var(--line);
  color: var(--muted);
  font-size: 12px;
}
.fc .states b {
  color: var(--warn);
  font-weight: 600;
}
.fc .states b[data-state="live"] {
  color: var(--bid);
}
.fc .states b[data-state="down"] {
  color: var(--bad);
}
.fc .waits dd {
  color: var(--muted);
  font-size: 12px;
}
.fc .notes {
  margin-top: 6px;
  color: var(--warn);
  font-size: 12px;
}

/* Tables. */
.fc table {
  width: 100%;
  margin: 0;
  border: 0;
  border-collapse: collapse;
  font: 12px/19px var(--mono);
}
.fc :is(th, td) {
  padding: 0 4px;
  border: 0;
  background: none;
  text-align: right;
  white-space: nowrap;
}
.fc thead th {
  color: var(--muted);
  font: 11px/20px var(--sans);
}
.fc tbody th {
  font-weight: 400;
  text-align: left;
}
.fc :is(.ways, .latency) thead th:first-child {
  text-align: left;
}
.fc .scroll {
  overflow: auto;
}
.fc .ladder .scroll {
  max-height: 1060px;
}
.fc .ladder header select {
  width: auto;
  min-height: 24px;
  margin-left: auto;
  padding: 0 4px;
  font-size: 12px;
}
.fc .ladder table {
  table-layout: fixed;
}
.fc .ladder tbody tr:not(.middle) {
  height: 19px;
  border-left: 3px solid transparent;
}
.fc .ladder .ask {
  background: linear-gradient(var(--ask-bar), var(--ask-bar)) right / var(--w, 0%) 100% no-repeat;
}
.fc .ladder .bid {
  background: linear-gradient(var(--bid-bar), var(--bid-bar)) right / var(--w, 0%) 100% no-repeat;
}
.fc .ladder .ask td:first-child {
  color: var(--ask);
}
.fc .ladder .bid td:first-child {
  color: var(--bid);
}
.fc .ladder tbody tr.reach {
  border-left-color: var(--accent);
}
.fc .ladder .middle td {
  padding: 5px 4px;
  border-block: 1px solid var(--line);
  font-size: 14px;
}
.fc .ladder .middle td + td {
  color: var(--muted);
  font-size: 12px;
}
.fc .ladder .middle .last {
  font-size: 12px;
}
.fc .ladder .last[data-side="buy"] {
  color: var(--bid);
}
.fc .ladder .last[data-side="sell"] {
  color: var(--ask);
}
.fc .ways tbody tr:first-child > * {
  font-weight: 600;
}
.fc .ways tbody th {
  font-family: var(--sans);
  white-space: normal;
}
.fc .ways .scroll {
  margin-bottom: 6px;
}
.fc .latency .lead > * {
  padding-top: 4px;
}
.fc .latency .part > * {
  color: var(--muted);
}
.fc .latency .part th {
  padding-left: 14px;
}
.fc .markets :is(th:nth-child(2), th:nth-child(3), td:nth-child(3)) {
  text-align: left;
}
.fc .markets tbody button {
  min-height: 22px;
  padding: 0 4px;
  border-color: transparent;
  background: none;
  font: inherit;
}
.fc .markets .chosen button {
  color: var(--accent);
  font-weight: 600;
}
.fc .markets td:last-child {
  font-weight: 600;
}
.fc .markets .dim td {
  color: var(--muted);
}
.fc kbd {
  padding: 0 5px;
  border: 1px solid var(--line);
  border-radius: 4px;
  color: var(--muted);
  font: 11px var(--mono);
}

/* Charts. */
.fc .legend {
  display: flex;
  flex-wrap: wrap;
  gap: 0 12px;
  margin-left: auto;
  color: var(--muted);
  font-size: 12px;
}
.fc .legend i {
  display: inline-block;
  width: 16px;
  margin-right: 5px;
  border-top: 2px solid var(--swatch);
  vertical-align: middle;
}
.fc .legend i.dashed {
  border-top-style: dashed;
}
.fc .chart .canvas {
  position: relative;
}
.fc .chart .empty {
  position: absolute;
  inset: 0;
  display: grid;
  place-items: center;
  padding: 12px;
  color: var(--muted);
  text-align: center;
  pointer-events: none;
}
.fc .chart.waits .plot {
  visibility: hidden;
}
.fc .chart .empty:empty {
  display: none;
}

/* What is not live is never taken for it. */
.fc.dim :is(.figure .value, .figure .second, .mid, .ladder td, .facts dd) {
  color: var(--muted) !important;
}
.fc.dim .plot {
  filter: grayscale(1);
  opacity: 0.55;
}
.fc.dim .ladder tbody tr {
  filter: grayscale(0.8);
}

.fc dialog {
  min-width: 280px;
  padding: 16px 20px;
  border: 1px solid var(--line);
  border-radius: 10px;
  background: var(--card);
  color: var(--text);
}
.fc dialog::backdrop {
  background: rgb(0 0 0 / 50%);
}
.fc dialog dl {
  margin: 10px 0;
}

@container (max-width: 1180px) {
  .fc .grid {
    grid-template-columns: 232px minmax(0, 1fr);
  }
  .fc .column.right {
    grid-column: 1 / -1;
  }
  .fc .three {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .fc .three > .chart {
    grid-column: 1 / -1;
  }
  .fc .figures {
    grid-template-columns: repeat(3, 1fr);
  }
  .fc .figure:nth-child(4) {
    border-left: 0;
  }
  .fc .figure:nth-child(n + 4) {
    border-top: 1px solid var(--line);
  }
}
@container (max-width: 720px) {
  .fc .strip .list,
  .fc .strip .tabs {
    flex-wrap: nowrap;
  }
  .fc .strip .list {
    overflow-x: auto;
  }
  .fc .strip .tabs {
    flex: none;
  }
  .fc .strip button {
    white-space: nowrap;
  }
  .fc .grid,
  .fc .two,
  .fc .three {
    grid-template-columns: minmax(0, 1fr);
  }
  .fc .figures {
    grid-template-columns: repeat(2, 1fr);
  }
  .fc .figure {
    min-height: 0;
  }
  .fc .figure:nth-child(odd) {
    border-left: 0;
  }
  .fc .figure:nth-child(n + 3) {
    border-top: 1px solid var(--line);
  }
  .fc .figure:is(.net, .latency) {
    grid-column: 1 / -1;
  }
  .fc .why {
    max-width: 100%;
    white-space: normal;
  }
  .fc .figure:nth-child(even) {
    border-left: 0;
  }
  .fc .figure:nth-child(odd):not(.net) {
    border-left: 1px solid var(--line);
  }
  .fc .figure:nth-child(n + 2) {
    border-top: 1px solid var(--line);
  }
  .fc .ladder .scroll {
    max-height: 420px;
  }
  .fc .latency table {
    font-size: 11px;
  }
  .fc .latency :is(th, td) {
    padding-inline: 2px;
  }
  .fc .latency .part th {
    padding-left: 8px;
  }
  .fc .legend {
    margin-left: 0;
  }
}
@container (min-width: 900px) {
  /* A long reason takes no second line: what stands below it stays where it is. */
  .fc .bar,
  .fc .who {
    flex-wrap: nowrap;
  }
  .fc .who {
    flex: 1;
    min-width: 0;
  }
  .fc :is(.who > :not(.why), .bar .tools) {
    flex: none;
  }
  .fc .why {
    flex: 1;
    min-width: 0;
    max-width: none;
  }
  .fc .strip {
    flex-wrap: nowrap;
  }
  .fc .strip > .tools {
    flex: none;
    flex-wrap: nowrap;
  }
}
@container (min-width: 440px) and (max-width: 720px) {
  .fc.compact .grid {
    grid-template-columns: 190px minmax(0, 1fr);
  }
  .fc.compact .column.right {
    grid-column: 1 / -1;
  }
}
`;var aa='.uplot, .uplot *, .uplot *::before, .uplot *::after {box-sizing: border-box;}.uplot {font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji";line-height: 1.5;width: min-content;}.u-title {text-align: center;font-size: 18px;font-weight: bold;}.u-wrap {position: relative;user-select: none;}.u-over, .u-under {position: absolute;}.u-under {overflow: hidden;}.uplot canvas {display: block;position: relative;width: 100%;height: 100%;}.u-axis {position: absolute;}.u-legend {font-size: 14px;margin: auto;text-align: center;}.u-inline {display: block;}.u-inline * {display: inline-block;}.u-inline tr {margin-right: 16px;}.u-legend th {font-weight: 600;}.u-legend th > * {vertical-align: middle;display: inline-block;}.u-legend .u-marker {width: 1em;height: 1em;margin-right: 4px;background-clip: padding-box !important;}.u-inline.u-live th::after {content: ":";vertical-align: middle;}.u-inline:not(.u-live) .u-value {display: none;}.u-series > * {padding: 4px;}.u-series th {cursor: pointer;}.u-legend .u-off > * {opacity: 0.3;}.u-select {background: rgba(0,0,0,0.07);position: absolute;pointer-events: none;}.u-cursor-x, .u-cursor-y {position: absolute;left: 0;top: 0;pointer-events: none;will-change: transform;}.u-hz .u-cursor-x, .u-vt .u-cursor-y {height: 100%;border-right: 1px dashed #607D8B;}.u-hz .u-cursor-y, .u-vt .u-cursor-x {width: 100%;border-bottom: 1px dashed #607D8B;}.u-cursor-pt {position: absolute;top: 0;left: 0;border-radius: 50%;border: 0 solid;pointer-events: none;will-change: transform;/*this has to be !important since we set inline "background" shorthand */background-clip: padding-box !important;}.u-axis.u-off, .u-select.u-off, .u-cursor-x.u-off, .u-cursor-y.u-off, .u-cursor-pt.u-off {display: none;}';var Tr=new CSSStyleSheet;Tr.replaceSync(aa+la);function os(i){let e=i.getRootNode(),t=e instanceof ShadowRoot?e:document;t.adoptedStyleSheets.includes(Tr)||(t.adoptedStyleSheets=[...t.adoptedStyleSheets,Tr])}var Mr=["order","rest","fees","latency_ms","sigma_1d_bps","horizon_s","running","group_ticks","alert_bps"],ca=[["latency_ms","latency"],["sigma_1d_bps","sigma"],["horizon_s","horizon"],["group_ticks","group"],["alert_bps","alert"]];function Er(i,e){let t=Number(i.get("amount")),s={order:{symbol:i.get("i")??e,side:i.get("side")==="sell"?"sell":"buy",amount:t>0&&t<1e18?t:100,unit:["quote","base","contracts"].find(o=>o===i.get("unit"))??"quote",policy:"market"},rest:Nf(i),fees:Pf(i),running:!0};for(let[o,a]of ca){let u=ls(i,a);u!==null&&(s[o]=u)}return s}function ua(i){let{symbol:e,side:t,amount:n,unit:s}=i.get("order"),o=i.get("rest"),a=i.get("fees"),u={i:e,side:t,amount:n,unit:s,...o?{policy:o.is_crossing?"rest":"post",wait:o.wait_s}:{},...a?.tier===void 0?{maker:a?.maker_bps,taker:a?.taker_bps}:{tier:a.tier},...Object.fromEntries(ca.map(([d,w])=>[w,i.get(d)]))},f=Object.entries(u).filter(([,d])=>d!=null);return new URLSearchParams(f.map(([d,w])=>[d,String(w)]))}var Lr=i=>i.toString().replaceAll("%3A",":");function ls(i,e){let t=i.get(e);return t!==null&&Number.isFinite(Number(t))?Number(t):null}function Nf(i){let e=i.get("policy");if(e!=="rest"&&e!=="post")return null;let t=ls(i,"wait")??30;return{wait_s:t>0&&t<=60?t:30,is_crossing:e==="rest"}}function Pf(i){let e=n=>i.has(n)?Number(i.get(n)):null;if(i.has("maker")||i.has("taker"))return{maker_bps:e("maker"),taker_bps:e("taker")};let t=i.get("tier");return t===null?null:{tier:t}}var as=class{constructor(e,t,n,s){this.model=e;this.prefix=t;this.names=s;this.own={...n},e.on("msg:custom",this.heard)}model;prefix;names;own;changed=new Set;listeners=new Map;heard=e=>this.take(e);close(){this.model.off("msg:custom",this.heard)}get(e){return this.names.includes(e)?this.own[e]:this.model.get(e)}set(e,t){if(!this.names.includes(e))return this.model.set(e,t);JSON.stringify(this.own[e])!==JSON.stringify(t)&&(this.own[e]=t,this.changed.add(e))}save_changes(){let e=[...this.changed];this.changed.clear();for(let t of e)this.emit(`change:${t}`);e.length&&this.emit("change"),this.model.save_changes()}on(e,t){if(this.isShared(e))return this.model.on(e,t);this.listeners.set(e,(this.listeners.get(e)??new Set).add(t))}off(e,t){if(this.isShared(e))return this.model.off(e,t);this.listeners.get(e)?.delete(t)}send(e){this.model.send({...e,id:this.prefix+e.id})}isShared(e){return e.startsWith("change:")&&!this.names.includes(e.slice(7))}take(e){e.id?.startsWith(this.prefix)&&this.emit("msg:custom",{...e,id:e.id.slice(this.prefix.length)})}emit(e,...t){for(let n of[...this.listeners.get(e)??[]])n(...t)}};var cs=6,Af=4,us=class{constructor(e,t,n,s){this.model=e;this.changed=s;this.tools=new Gi(e),this.isBeside=n,this.beside=h("button",{type:"button",class:"beside","aria-pressed":"false",click:()=>this.turn(!this.isBeside)},"Side by side"),this.root=h("div",{class:"fc board"},this.title,h("nav",{class:"card strip","aria-label":"Panels"},h("div",{class:"list"},this.tabs,this.offers),h("div",{class:"tools"},this.beside,...this.tools.parts)),this.places,this.tools.help);for(let a of t.slice(0,cs))this.add(a);this.choose(this.slots[0]);let o=()=>this.chosen.panel.keys;es(document,{side:a=>o().side(a),resize:a=>o().resize(a),toggle:()=>o().toggle(),choose:a=>this.slots[a]&&this.slots.length>1?this.choose(this.slots[a]):o().choose(a),recentre:()=>o().recentre(),theme:()=>this.tools.nextTheme(),help:()=>this.tools.help.showModal()});for(let a of["measure","theme","palette","instruments"])e.on(`change:${a}`,()=>this.paint());this.arrange()}model;changed;root;slots=[];title=h("h1",{class:"unseen"});tabs=h("div",{class:"tabs",role:"group","aria-label":"Instruments"});offers=h("div",{class:"tabs offers",role:"group","aria-label":"Open another beside"});places=h("div",{class:"places"});beside;tools;chosen=null;isBeside;n=0;get links(){let e=this.slots.filter(t=>t!==this.chosen);return[this.chosen,...e].map(t=>ua(t.model))}get hasBeside(){return this.isBeside}add(e){this.n+=1;let t=new as(this.model,`p${this.n}.`,e,Mr),n=h("div",{class:"place"}),s=h("button",{type:"button",class:"pick","aria-pressed":"false"}),o=h("button",{type:"button",class:"shut",click:()=>this.remove(u)},"×"),a=h("span",{class:"tab"},s,o),u={model:t,panel:null,place:n,tab:a,name:s,shut:o};s.addEventListener("click",()=>this.choose(u));for(let f of["pointerdown","focusin"])n.addEventListener(f,()=>this.isBeside&&this.choose(u));return t.on("change",()=>{this.paint(),this.changed()}),this.slots.push(u),this.tabs.append(a),this.places.append(n),u}remove(e){if(this.slots.length<2)return;let t=this.slots.indexOf(e);this.slots.splice(t,1),e.panel?.close(),e.model.close(),e.place.remove(),e.tab.remove(),e===this.chosen&&this.choose(this.slots[Math.max(0,t-1)]),this.arrange(),this.changed()}open(e){let t=this.chosen.model,n=Object.fromEntries(Mr.map(o=>[o,t.get(o)])),s=this.add({...n,order:{...t.get("order"),symbol:e},alert_bps:null,running:!0});this.choose(s),this.turn(!0)}choose(e){e!==this.chosen&&(this.chosen=e,this.arrange(),this.changed())}turn(e){this.isBeside=e,this.arrange(),this.changed()}arrange(){let e=this.isBeside&&this.slots.length>1;this.root.classList.toggle("several",e);for(let t of this.slots){let n=t===this.chosen;this.show(t,e?"compact":n?"full":"hidden"),t.place.hidden=!e&&!n,t.place.classList.toggle("chosen",e&&n)}this.paint()}show(e,t){e.panel?e.panel.show(t):t!=="hidden"&&(e.panel=new qi(e.model,{isAlone:!1},t),e.place.append(e.panel.root))}paint(){let{model:e,slots:t}=this;this.root.dataset.looks=rs(e),this.tools.paint(),A(this.title,this.chosen.model.get("order").symbol),this.beside.hidden=t.length<2,this.beside.setAttribute("aria-pressed",String(this.isBeside));for(let n of t){let{symbol:s}=n.model.get("order");A(n.name,s),n.name.setAttribute("aria-pressed",String(n===this.chosen)),n.shut.hidden=t.length<2,n.shut.setAttribute("aria-label",`Close ${s}`)}this.offer()}offer(){let e=this.slots.map(s=>s.model.get("order").symbol),t=this.slots.length<cs?Math.max(1,Af-this.slots.length):0,n=(this.model.get("instruments")??[]).filter(s=>!e.includes(s)).slice(0,t);n.join()!==this.offers.dataset.free&&(this.offers.dataset.free=n.join(),this.offers.replaceChildren(...n.map(s=>h("button",{type:"button",title:`Open ${s} beside`,click:()=>this.open(s)},`+ ${s}`))))}};var fs=class{constructor(e,t,n){this.url=e;this.protocols=t;this.state={...n,connection:"opening"},this.open()}url;protocols;state;changed=new Set;listeners=new Map;socket=null;waitMs=250;get(e){return this.state[e]}set(e,t){JSON.stringify(this.state[e])!==JSON.stringify(t)&&(this.state[e]=t,this.changed.add(e))}save_changes(){let e=[...this.changed];this.changed.clear();for(let t of e)this.emit(`change:${t}`);e.length&&this.emit("change")}on(e,t){this.listeners.set(e,(this.listeners.get(e)??new Set).add(t))}off(e,t){this.listeners.get(e)?.delete(t)}send(e){this.socket?.readyState===WebSocket.OPEN&&this.socket.send(JSON.stringify(e))}emit(e,...t){for(let n of[...this.listeners.get(e)??[]])n(...t)}become(e){this.set("connection",e),this.save_changes()}open(){let e=new WebSocket(this.url,this.protocols);this.socket=e,e.onopen=()=>{this.waitMs=250,this.become("open")},e.onmessage=t=>this.emit("msg:custom",JSON.parse(t.data)),e.onclose=()=>{this.become("closed"),setTimeout(()=>this.open(),this.waitMs),this.waitMs=Math.min(4e3,this.waitMs*2)}}};var fa="fillcast.token",pa="fillcast.looks",da=["theme","palette","measure"];async function Rf(i){let e=new URLSearchParams(location.hash.slice(1)),t=Cf(e),n=async b=>{let _=await fetch(b,{headers:t?{Authorization:`Bearer ${t}`}:{}});if(!_.ok)throw new Error(`${b}: ${_.status}`);return _.json()},s=Of(),{follows:o}=s;try{s.needs_token&&(o=(await n("/v1/health")).follows)}catch(b){i.textContent=String(b).includes("401")?"This desk needs a token: open it with #token=… at the end of its address.":`The desk does not answer: ${b}`;return}let a=Object.fromEntries(da.filter(b=>e.has(b)).map(b=>[b,e.get(b)])),u=ls(e,"hz"),f=new fs(`${location.protocol==="https:"?"wss":"ws"}://${location.host}/v1/stream`,["fillcast.v1",...t?[`token.${t}`]:[]],{...JSON.parse(localStorage.getItem(pa)??"{}"),...a,...u===null?{}:{hz:u},instruments:o,watched:o}),d=null,w=()=>{if(!d)return;let[b,..._]=d.links;for(let S of _)b.append("beside",Lr(S));_.length&&!d.hasBeside&&b.set("view","one"),u!==null&&b.set("hz",String(u)),history.replaceState(null,"",`#${Lr(b)}`)};os(i),d=new us(f,zf(e,o),e.get("view")!=="one"&&e.has("beside"),w),i.append(d.root),f.on("change",()=>localStorage.setItem(pa,JSON.stringify(Object.fromEntries(da.map(b=>[b,f.get(b)])))));let g=async()=>{let b=await n("/v1/instruments?limit=1000");f.set("instruments",Hf(b.instruments.map(_=>_.symbol),o)),f.save_changes()};f.on("change:connection",()=>f.get("connection")==="open"&&setTimeout(()=>{g().catch(()=>{})},1500))}function Of(){return JSON.parse(document.querySelector("meta[name=desk]").content)}function Cf(i){let e=i.get("token");return e&&(sessionStorage.setItem(fa,e),i.delete("token"),history.replaceState(null,"",`#${i}`)),sessionStorage.getItem(fa)??""}function zf(i,e){let t=e[0]??"okx:BTC-USDT-SWAP",n=Er(i,t),s=i.getAll("beside").map(o=>Er(new URLSearchParams(o),t));return s.length||i.has("i")?[n,...s]:[n,...e.slice(1,cs).map(o=>({...n,order:{...n.order,symbol:o}}))]}function Hf(i,e){let t=n=>{let s=e.indexOf(n);if(s>=0)return s;let o=n.split(":")[1]??"",a=["BTC","ETH","SOL"].indexOf(o.split("-")[0]??"");return a<0||!o.includes("-USDT")?1e3:100+2*a+(o.endsWith("-USDT")?1:0)};return[...new Set([...e,...i])].sort((n,s)=>t(n)-t(s)||n.localeCompare(s))}var bd={render({model:i,el:e}){os(e);let t=new xn(i),n=new qi(t,{isAlone:!0});return e.append(n.root),()=>{n.close(),t.close()}}};export{bd as default,Rf as open};
